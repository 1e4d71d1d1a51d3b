package dev.parley.answer;

/**
 * That somebody said something, as a question wants to know it.
 *
 * @param subject who is said to have said it, as typed: "Lavrov", "the French president", "anybody"; never blank
 * @param words what they are said to have said, as typed, without quotation marks; never blank
 * @param quoted true when the words stood in quotation marks, so that they are claimed word for word
 * @param around the question without the quotation; without any, the whole question; of a claim that was given apart, its subject
 */
public record Claim(String subject, String words, boolean quoted, String around) {}
