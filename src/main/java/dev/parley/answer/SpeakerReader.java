package dev.parley.answer;

import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads from a question whose words are asked for: "what did Lavrov say", "Lavrov on the delay". */
final class SpeakerReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final String SAY = "(?:say|said|tell|told|think|thought|call|called|describe|described|respond|responded|react"
            + "|reacted|reply|replied|answer|answered|warn|warned|promise|promised|claim|claimed|announce|announced|state|stated"
            + "|comment|commented|argue|argued|declare|declared|deny|denied|admit|admitted|write|wrote|written|mention"
            + "|mentioned|explain|explained|insist|insisted|predict|predicted|suggest|suggested)\\b";

    /** A name of up to four words. */
    private static final String NAME = "([\\p{L}][\\p{L}\\p{M}.'\u2019-]*(?:\\s+[\\p{L}][\\p{L}\\p{M}.'\u2019-]*){0,3}?)";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\b(?:did|does|do|has|had|have|will)\\s+" + NAME
                    + "\\s+(?:(?:ever|really|also|just|first|publicly|actually)\\s+)?" + SAY, FLAGS),
            Pattern.compile("^\\s*" + NAME + "\\s+(?:on|about|said|says)\\s", FLAGS),
            Pattern.compile("\\bwhat\\s+" + NAME + "\\s+(?:said|says|told|thinks|thought)\\b", FLAGS),
            Pattern.compile("\\b(?:quotes?|words|statements?|remarks?|comments?)\\s+(?:by|from|of)\\s+" + NAME
                    + "(?=\\s+(?:on|about|in|at|during)\\b|\\s*[?.!,]|\\s*$)", FLAGS),
            Pattern.compile("\\baccording to\\s+" + NAME + "(?=\\s*[?.!,]|\\s*$)", FLAGS));

    /** Words that stand before a name and are none. */
    static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "president", "secretary",
            "minister", "foreign", "prime", "defense", "defence", "senator", "sen", "rep", "gov", "governor",
            "general", "gen", "admiral", "adm", "potus", "ambassador", "chancellor", "king", "pope", "vice",
            "sir", "lord", "judge",
            "justice", "state", "of", "chairman", "speaker", "congressman", "congresswoman");

    /** Words that show that what stands there is no name. */
    private static final Set<String> NO_NAME = Set.of("he", "she", "they", "it", "i", "we", "you", "who",
            "what", "when", "where", "why", "how", "which", "whom", "whose", "anyone", "anybody", "someone",
            "somebody", "everyone", "people", "this", "that", "these", "those", "there", "his", "her",
            "their",
            "its", "our", "my", "your", "did", "does", "do", "is", "was", "are", "were", "news", "talks",
            "more", "by", "from", "on", "about", "something", "anything", "nothing", "tell", "show", "give");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "some", "any", "all", "many",
            "two", "both");

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");

    private final Synonyms synonyms;
    private final Predicate<String> isInASpeakersName;

    /** @param isInASpeakersName true for an analysed word that stands in the name of some speaker of the index */
    SpeakerReader(Synonyms synonyms, Predicate<String> isInASpeakersName) {
        this.synonyms = synonyms;
        this.isInASpeakersName = isInASpeakersName;
    }

    /** Whose words {@code question} asks for, as a reader would write the name; empty when it asks for nobody's in particular. */
    Optional<String> read(String question) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(question);
            if (found.find()) {
                Optional<String> name = name(found.group(1), found.start(1) == 0);
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** Who is meant by {@code words} that can be a name, as a reader would write it; empty when they are none. */
    Optional<String> named(String words) {
        return name(words, false);
    }

    /** @param first true when the words begin the question, so that a capital letter says nothing of the first of them */
    private Optional<String> name(String words, boolean first) {
        List<String> name = new ArrayList<>(List.of(words.strip().split("\\s+")));
        if (name.stream().anyMatch(word -> NO_NAME.contains(lower(word)))) {
            return Optional.empty();
        }
        boolean determined = DETERMINERS.contains(lower(name.getFirst()));
        while (name.size() > 1 && (TITLES.contains(lower(name.getFirst()))
                || DETERMINERS.contains(lower(name.getFirst())) || !shortFor(name.getFirst()).isEmpty())) {
            name.removeFirst();
        }
        String last = name.getLast();
        List<String> shortFor = shortFor(last);
        if (name.size() == 1 && !shortFor.isEmpty()) {
            return Optional.of(String.join(" ", shortFor)).filter(full -> isName(full.split(" ")))
                    .filter(full -> !TITLES.contains(lower(shortFor.getLast())));
        }
        if (TITLES.contains(lower(last)) || DETERMINERS.contains(lower(last))) {
            return Optional.empty();
        }
        boolean written = isName(name.toArray(String[]::new)) && !(first && name.size() == 1);
        boolean spoken = !determined && Tokens.of(last).stream().map(Token::term).anyMatch(isInASpeakersName);
        if (!written && !spoken) {
            return Optional.empty();
        }
        // "Bashar al-Assad" is written as it is meant, "bashar al-assad" is not.
        boolean lower = name.stream().noneMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        return Optional.of(
                name.stream().map(word -> lower ? capitalised(word) : POSSESSIVE.matcher(word).replaceAll(""))
                        .collect(Collectors.joining(" ")));
    }

    private List<String> shortFor(String word) {
        List<Token> tokens = Tokens.of(word);
        return tokens.size() == 1 ? synonyms.shortFor(tokens.getFirst().term()) : List.of();
    }

    private static boolean isName(String[] words) {
        for (String word : words) {
            if (word.chars().noneMatch(Character::isUpperCase)) {
                return false;
            }
        }
        return true;
    }

    private static String capitalised(String word) {
        String plain = POSSESSIVE.matcher(word).replaceAll("");
        int first = plain.offsetByCodePoints(0, 1);
        return plain.substring(0, first).toUpperCase(Locale.ROOT) + plain.substring(first);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,]$", "");
    }
}
