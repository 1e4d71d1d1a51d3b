package dev.parley.answer;

import java.util.List;

/** What is found for a {@link SaidQuery}. */
public sealed interface Said {

    /**
     * Some of the words that somebody said, newest article first, and in its order.
     *
     * @param interpretation what was understood: who is meant, by the fullest name where that is one person; the dates; which
     *     words of the topic were taken for others
     * @param people whose words the name may mean, by their full names, the most quoted first, at most five; several where several
     *     people are called that, none where the articles have no full name
     * @param number of the page, from 1
     * @param quotes with their speakers, no two near-duplicates; none where there are not so many pages, or nothing was said
     * @param more true when there is a next page
     */
    record Page(Interpretation interpretation, List<String> people, int number, List<ScoredQuote> quotes,
            boolean more) implements Said {
        public Page {
            people = List.copyOf(people);
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * Nobody of that name is quoted.
     *
     * @param speaker the name, as typed
     * @param nearest names of the index that may be meant, likeliest first; perhaps none
     */
    record UnknownSpeaker(String speaker, List<String> nearest) implements Said {
        public UnknownSpeaker {
            nearest = List.copyOf(nearest);
        }
    }
}
