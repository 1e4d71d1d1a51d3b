package dev.parley.answer;

import dev.parley.corpus.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a question that wants to know whether somebody said something, and takes it apart. */
final class ClaimReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
            | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String OPENING = "^[\\s\\p{Punct}]*(?:(?:so|and|but|ok|okay|well|hi|hello|hey|parley|please)\\b[,!\\s]*){0,3}+";

    private static final String ADVERBS = "(?:\\s+(?:ever|really|realy|actually|also|just|once|publicly|indeed|literally|truly"
            + "|even|already|first|previously|openly|recently|repeatedly|not|never|in\\s+fact))*+";

    /** One to seven words. */
    private static final String SUBJECT = "\\s+(\\S{1,40}(?:\\s+\\S{1,40}){0,6}?)";

    private static final String AFTER_DID = "say|tell|claim|call|describe|write|tweet|declare|announce|warn|compare|liken|accuse"
            + "|argue|admit|acknowledge|own\\s+up|promise|vow|insist|suggest|predict|agree|confess|refer|label|dub|brand|threaten"
            + "|urge|confirm|complain|joke|use\\s+the\\s+(?:words?|phrase|term|expression)|think|believe";

    private static final String AFTER_HAS = "said|told|claimed|called|described|written|tweeted|declared|announced|warned|compared"
            + "|likened|accused|argued|admitted|acknowledged|owned\\s+up|promised|vowed|insisted|suggested|predicted|agreed"
            + "|confessed|referred|labell?ed|dubbed|branded|threatened|urged|confirmed|complained|joked"
            + "|used\\s+the\\s+(?:words?|phrase|term|expression)|stated";

    private static final String EITHER = "(" + AFTER_DID + "|" + AFTER_HAS + "|wrote|says)\\b";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    OPENING + "(?:did|didn['\u2019]?t|does|doesn['\u2019]?t|do|don['\u2019]?t)" + SUBJECT
                            + ADVERBS + "\\s+(" + AFTER_DID + ")\\b",
                    FLAGS),
            Pattern.compile(OPENING + "(?:has|hasn['\u2019]?t|have|haven['\u2019]?t|had|hadn['\u2019]?t)"
                    + SUBJECT + ADVERBS
                    + "\\s+(" + AFTER_HAS + ")\\b", FLAGS),
            Pattern.compile(OPENING + "(?:is|isn['\u2019]?t|was)\\s+it" + ADVERBS
                    + "\\s+(?:true|correct|right|accurate|a\\s+fact|the\\s+case)(?:\\s+that)?+"
                    + SUBJECT + "(?:\\s+(?:has|had|have|did))?+" + ADVERBS + "\\s+" + EITHER, FLAGS),
            Pattern.compile(OPENING + "(?:is|was)\\s+it" + ADVERBS + SUBJECT + "\\s+(?:who|that)" + ADVERBS
                    + "\\s+" + EITHER, FLAGS));

    /** Without any form of asking but the question mark: only with a quotation. */
    private static final Pattern PLAIN = Pattern.compile(OPENING + SUBJECT.substring("\\s+".length())
            + "(?:\\s+(?:has|had|have))?+" + ADVERBS + "\\s+(" + AFTER_HAS + "|wrote|says)\\b", FLAGS);

    /** What may stand after such a quotation. */
    private static final Pattern ASKS = Pattern
            .compile("[\\s\\p{Punct}]*(?:(?:right|correct|true|really|or\\s+not)[\\s\\p{Punct}]*)?", FLAGS);

    /** What these begin is asked for, not claimed. */
    private static final Pattern OPEN = Pattern
            .compile("^(?:what|who|whom|whose|when|where|why|how|which|whether|if|anything"
                    + "|something|nothing|more|much|so|it|this|about|on)\\b", FLAGS);

    /** "Called Lavrov on Friday": by telephone. */
    private static final Pattern TELEPHONED = Pattern.compile("^(?:off|back|in|on|up|upon|out|for)\\b"
            + "|^\\S+(?:\\s+\\S+)?(?:\\s+(?:on|at|about|over|before|after|in|from|to|by|when|yesterday|today|last|this|again)\\b.*)?$",
            FLAGS);

    /** "Trump stupid": a name, and what is no part of one. */
    private static final Pattern DESCRIBED = Pattern
            .compile("^(?:\\p{Lu}\\S*|him|her|it|them|us|me)\\s+(?-i:\\p{Ll}\\S*)$");

    private static final Pattern BEING = Pattern.compile("\\s(?:is|are|was|were)\\s", FLAGS);

    private static final Pattern THAT = Pattern.compile("^\\S+(?:\\s+\\S+){0,7}?\\s+that\\b", FLAGS);

    private static final Pattern WHERE = Pattern.compile("^(?:at|in|on|to|during|after|before)\\s", FLAGS);

    private static final Pattern BEFORE_WORDS = Pattern
            .compile("^[\\s,:;\u2013\u2014-]*(?:that\\b)?[\\s,:;\u2013\u2014-]*", FLAGS);

    private static final Pattern AFTER_WORDS = Pattern.compile("[\\s?!.,]++\\z");

    /** Words that never begin or end the name or the office of somebody who speaks. */
    private static final Set<String> NO_FIRST = Set.of("what", "who", "when", "where", "why", "how", "which",
            "whom", "whose",
            "did", "does", "do", "has", "is", "was", "you", "if", "not");
    private static final Set<String> NO_LAST = Set.of("the", "a", "an", "his", "her", "its", "their", "our",
            "my", "your", "this", "that", "these", "those", "of", "and", "or", "in", "on", "at", "to");

    private ClaimReader() {}

    /** The claim that {@code question} is about; empty when it asks for something else. */
    static Optional<Claim> read(String question) {
        Optional<Span> quotation = TypedQuotation.find(question);
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(question);
            if (found.find()) {
                return claim(question, found, quotation);
            }
        }
        Matcher plain = PLAIN.matcher(question);
        boolean asks = quotation.isPresent() && question.contains("?") && ASKS
                .matcher(question.substring(TypedQuotation.outside(question, quotation.get()).end()))
                .matches();
        return asks && plain.find() ? claim(question, plain, quotation) : Optional.empty();
    }

    private static Optional<Claim> claim(String question, Matcher found, Optional<Span> quotation) {
        String subject = found.group(1);
        String verb = found.group(2).toLowerCase(Locale.ROOT);
        if (!isSomebody(subject)) {
            return Optional.empty();
        }
        // A quotation before the verb is no claim of it: did "Access Hollywood" say so?
        Optional<Span> after = quotation.filter(span -> span.start() >= found.end());
        if (after.isPresent()) {
            Span inside = after.get();
            String around = question.substring(0, TypedQuotation.outside(question, inside).start()) + " "
                    + question.substring(TypedQuotation.outside(question, inside).end());
            return Optional.of(new Claim(subject, inside.in(question), true, around));
        }
        return words(question.substring(found.end()), verb)
                .map(words -> new Claim(subject, words, false, question));
    }

    private static Optional<String> words(String afterVerb, String verb) {
        String rest = afterVerb.strip();
        if (isOpen(rest) || !isSpeech(verb, rest)) {
            return Optional.empty();
        }
        Matcher that = THAT.matcher(rest);
        boolean told = verb.startsWith("tell") || verb.startsWith("told") || verb.startsWith("warn");
        if ((told || WHERE.matcher(rest).find()) && that.find()) {
            rest = rest.substring(that.end());
        }
        String words = AFTER_WORDS.matcher(BEFORE_WORDS.matcher(rest).replaceFirst("")).replaceFirst("");
        return ComparedWord.of(words).isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** "Say what he wants" asks for what; "say what he does is right" claims. */
    private static boolean isOpen(String rest) {
        return OPEN.matcher(rest).find() && !(rest.toLowerCase(Locale.ROOT).startsWith("what ")
                && BEING.matcher(rest).results().count() > 1);
    }

    /** Some verbs say something only in company: one writes articles, and calls by telephone. */
    private static boolean isSpeech(String verb, String rest) {
        String plain = AFTER_WORDS.matcher(rest).replaceFirst("");
        return switch (verb.substring(0, Math.min(4, verb.length()))) {
            case "call" -> !TELEPHONED.matcher(plain).find() || DESCRIBED.matcher(plain).find();
            case "comp", "like" -> !plain.matches("(?i)(?:to|with)\\b.*") && (verb.startsWith("complain")
                    || plain.matches("(?is).*\\s(?:to|with)\\s.*"));
            case "agre" -> plain.matches("(?is)(?:that|with)\\s.*");
            case "desc", "refe" -> plain.matches("(?is).*\\sas\\s.*");
            case "writ" -> plain.matches("(?is)that\\s.*");
            default -> true;
        };
    }

    private static boolean isSomebody(String subject) {
        String[] words = subject.toLowerCase(Locale.ROOT).split("\\s+", -1);
        String last = words[words.length - 1];
        return !NO_FIRST.contains(words[0]) && !NO_LAST.contains(last)
                && subject.codePoints().anyMatch(Character::isLetter);
    }
}
