package dev.parley.text;

/**
 * Whom a paragraph may name as a speaker.
 *
 * @param from its first token
 * @param to one past its last token
 */
record NounPhrase(int from, int to) {}
