package dev.parley.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say to a bot that is no question to its articles. A kind is recognised only when it is all that a message holds:
 * a greeting before a question is none. Where a message holds several, the first here that it holds counts.
 */
public enum SmallTalk {

    /** Whatever needs a poet, a calculator, or a window. */
    OFF_TOPIC("That is nothing I can help with: I only quote the articles I have.", true,
            "(?:(?:can|could|will|would) (?:you|u) )?(?:please |pls )?(?:tell|give|sing|write|compose|draw|make|play) (?:me |us )?"
                    + "(?:a |an |another |some |one more |the |your best )?(?:funny |short |little |good |nice )?"
                    + "(?:jokes?|poems?|poetry|haikus?|limericks?|riddles?|songs?)(?: (?:about|on|for) (?:\\S+ ?){1,6})?",
            "(?:please )?(?:tell|write) (?:me |us )?a (?:bedtime |short |funny )?story", "make me a sandwich",
            "(?:tell me |say |do )?something (?:funny|nice)", "make me laugh",
            "(?:do )?(?:you )?know any (?:good )?jokes",
            "(?:(?:can|could) (?:you|u) )?(?:please )?(?:book|order|reserve|buy) (?:me|us) (?:\\S+ ?){1,8}",
            "(?:so )?(?:whats|what is|hows|how is) the weather(?: like)?(?: (?:today|tomorrow|now|outside|this week|this weekend))?",
            "will it rain(?: (?:today|tomorrow|this weekend))?", "is it raining(?: (?:today|outside|now))?",
            "(?:whats|what is) (?:for|on the menu for) (?:lunch|dinner|breakfast)(?: (?:today|tonight|tomorrow))?",
            "(?:(?:whats|what is) (?:the|our|your) )?(?:guest )?(?:wifi|wi fi) (?:password|code)",
            "what time is it(?: now)?", "(?:whats|what is) the time(?: now)?",
            "(?:whats|what is) (?:the|todays) date(?: today)?", "what day is it(?: today)?",
            "did (?:you|u|ya|anyone|anybody) (?:see|watch|catch) the (?:game|match|show|football)(?: (?:last night|yesterday|today|on tv))?",
            "(?:(?:whats|what is|calculate|compute|how much is) )?\\d+(?: ?(?:[+*=]|plus|times|minus|divided by|x) ?\\d+)+(?: ?=)?",
            "(?:whats|what is) the meaning of life",
            "(?:do you|do u|will you) (?:love|like|hate|miss|marry) me",
            "i (?:love|like|hate|miss) (?:you|u)", "flip a coin", "roll (?:a|the) dice?", "im bored",
            "i am bored"),

    /** Who or what it is. */
    IDENTITY(
            "I am Parley, a bot. I answer with quotes of the articles I have, word for word, and write none myself.",
            true,
            "(?:so )?(?:and )?(?:who|what) (?:the (?:hell|heck) )?(?:are|r) (?:you|u)(?: (?:exactly|anyway|then))?",
            "who is this", "who dis",
            "(?:whats|what is) (?:your|ur) name", "(?:do you|do u) have a name",
            "(?:are|r) (?:you|u) (?:a |an |really a )?(?:bot|robot|human|person|real|real person|real human|ai|chatbot|machine|chatgpt|gpt|llm|alive)"
                    + "(?: or (?:a |an )?(?:bot|robot|human|person|ai|chatbot|machine))?",
            "who (?:made|built|created|wrote|programmed|runs) (?:you|u)",
            "(?:is this|is that|am i talking to|am i speaking to) (?:a |an )?(?:bot|human|robot|person|ai)",
            "how old are you", "where are you(?: from)?", "introduce yourself", "tell me about yourself",
            "what is parley", "whats parley",
            "who is parley"),

    /** What it can do, and how. */
    ABILITY("", true,
            "help(?: me)?(?: please)?", "i need(?: some)? help", "(?:please|pls) help(?: me)?",
            "(?:so )?what (?:can|do|could) (?:you|u) (?:do|know|answer)(?: for (?:me|us))?(?: exactly)?",
            "what (?:can|should|may|could|do) (?:i|we) ask(?: (?:you|u))?(?: about)?",
            "what (?:are you|r u) (?:for|good for|able to do|capable of)",
            "how (?:do|does) (?:you|u|this|it|that|the bot|parley) work",
            "how (?:do|can|should) (?:i|we) (?:use|ask) (?:you|u|this|the bot|parley|questions|a question)",
            "(?:can|could|will) (?:you|u) help(?: (?:me|us))?(?: out)?", "what is this",
            "what does this(?: bot)? do", "what do you know about",
            "instructions", "commands"),

    /** How it feels. */
    WELLBEING("I am well, thank you.", true,
            "(?:so )?how (?:are|r) (?:you|u|ya)(?: (?:doing|feeling))?(?: (?:today|this morning|tonight|now))?",
            "how is (?:it|everything|life) going",
            "hows (?:it|everything|life) going", "hows (?:life|things|everything|your day)", "how are things",
            "how do you do", "how you doing",
            "how is your day(?: going)?", "whats up", "what is up", "wassup", "sup",
            "are you (?:ok|okay|there|awake|alright)",
            "anybody (?:there|home)", "anyone (?:there|home)", "you there", "did you sleep well",
            "how (?:was|is) your (?:day|weekend|night)"),

    /** A thank-you, or praise. */
    THANKS("You are welcome.", false,
            "(?:many |ok |great )?(?:thanks|thank you|thank u|thankyou|thx|thanx|ty|tysm|cheers|merci|danke|gracias|much appreciated|appreciate it|appreciated)"
                    + "(?: (?:a lot|so much|very much|a bunch|a ton|a million|again|for (?:the|your|that|this|all|all your|all the)(?: (?:help|answer|quote|info|information|reply))?|for helping(?: me)?|mate|man|dude))*",
            "(?:(?:thats|that is|its) )?(?:very |really |so |super )?(?:great|awesome|amazing|excellent|perfect|brilliant|helpful|wonderful|fantastic|impressive|cool|nice)",
            "(?:good|great|nice|well) (?:bot|job|work|one|answer|done)",
            "you are (?:great|awesome|amazing|the best|very helpful|helpful)",
            "youre (?:great|awesome|amazing|the best|very helpful|helpful)", "well done", "love it",
            "i love it"),

    /** A farewell. */
    FAREWELL("Goodbye!", false,
            "(?:good ?)?bye(?: ?bye)?(?: for now)?", "cya",
            "see (?:you|ya|u)(?: (?:later|soon|tomorrow|around|then))?", "cu", "later", "take care",
            "have a (?:nice|good|great|lovely) (?:day|evening|night|weekend|one)(?: too)?", "good ?night",
            "ciao", "farewell",
            "talk (?:to you )?(?:later|soon)", "ttyl", "gtg", "i have to go",
            "until (?:later|tomorrow|next time)"),

    /** A greeting. */
    GREETING("Hello!", true,
            "(?:hi+|hello+|hey+|heya|hiya|howdy|yo|hallo|hola|bonjour|greetings|salut|gday|oi|ahoy)",
            "(?:a |very )*(?:good ?)?(?:morning|afternoon|evening)", "good day",
            "happy (?:monday|tuesday|wednesday|thursday|friday|new year)",
            "(?:its |it is )?(?:nice|good|great|pleased) to (?:meet|see) you", "welcome(?: back)?",
            "long time no see", "knock knock"),

    /** A sound, an assent, a test of whether somebody is there. */
    CHATTER("I am here when you have a question.", false,
            "(?:lol|lmao|rofl|haha(?:ha)*|hehe(?:he)*|ha|heh|wow|omg|hm+|hmm+|uh|um|ah|oh|oops|huh|meh|ugh|yay|woo|whoa)",
            "(?:ok|okay|k|kk|okey|alright|all right|sure|fine|right|yes|yeah|yep|yup|no|nope|nah|maybe|indeed|exactly|agreed|understood|noted|roger)",
            "(?:got it|gotcha|i see|makes sense|sounds good|fair enough|never ?mind|nvm|no problem|no worries|np|forget it|my bad)",
            "(?:sorry|apologies|my apologies|i am sorry|im sorry)",
            "(?:test|testing)(?: (?:test|testing|one|two|three|1|2|3|123|1 2 3))*", "ping", "pong",
            "(?:just )?(?:kidding|joking|testing)", "you are welcome", "youre welcome"),

    /** Words that name nothing to look for. */
    NOTHING_ASKED("", true);

    /** Small talk is short. A guess. */
    private static final int MOST_CHARACTERS = 100;

    /** Who is spoken to, and what changes nothing. */
    private static final Pattern FILLER = Pattern
            .compile("parley|bot|there|all|everyone|everybody|team|folks|guys|friend|buddy|my friend"
                    + "|again|please|pls|and|but|so|then|well|to you|too|today");

    /** Letters and digits count, and what joins digits: "9/11" is no sum, "2+2" is one. */
    private static final Pattern NOT_A_WORD = Pattern
            .compile("[^\\p{L}\\p{N}+*=/.-]+|(?<!\\p{N})[./-]|[./-](?!\\p{N})");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2018\u2019\u02BC`](?=\\p{L})");
    private static final Pattern EMOJI_NAME = Pattern.compile("(?<!\\S):[a-z0-9_+-]{1,40}:(?!\\S)");

    private final String line;
    private final boolean explains;
    private final Pattern phrases;

    SmallTalk(String line, boolean explains, String... phrases) {
        this.line = line;
        this.explains = explains;
        this.phrases = Pattern.compile(String.join("|", phrases));
    }

    /** What {@code message} is, when it is nothing but small talk; empty when it may be a question. */
    public static Optional<SmallTalk> of(String message) {
        if (message.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String words = words(message);
        if (words.isEmpty()) {
            return Optional.of(NOTHING_ASKED);
        }
        return kind(words.split(" "));
    }

    /** What to reply, in a sentence; empty where only what to ask is to be said. */
    public String line() {
        return line;
    }

    /** True when the reply should go on with what to ask. */
    public boolean explains() {
        return explains;
    }

    /** Cuts the message into phrases; what cannot be cut to its end is no small talk. */
    private static Optional<SmallTalk> kind(String[] words) {
        // The kind of the words before each place, null where no phrase ends.
        @Nullable
        SmallTalk[] before = new @Nullable SmallTalk[words.length + 1];
        before[0] = NOTHING_ASKED;
        for (int start = 0; start < words.length; start++) {
            SmallTalk so = before[start];
            StringBuilder phrase = new StringBuilder();
            for (int end = start + 1; so != null && end <= words.length; end++) {
                phrase.append(end == start + 1 ? "" : " ").append(words[end - 1]);
                SmallTalk kind = kindOf(phrase);
                if (kind != null) {
                    SmallTalk first = first(so, kind);
                    SmallTalk other = before[end];
                    before[end] = other == null ? first : first(first, other);
                }
            }
        }
        return Optional.ofNullable(before[words.length]);
    }

    /** {@link #NOTHING_ASKED} for a filler, null for what is no phrase. */
    private static @Nullable SmallTalk kindOf(CharSequence phrase) {
        for (SmallTalk kind : values()) {
            if (kind != NOTHING_ASKED && kind.phrases.matcher(phrase).matches()) {
                return kind;
            }
        }
        return FILLER.matcher(phrase).matches() ? NOTHING_ASKED : null;
    }

    private static SmallTalk first(SmallTalk one, SmallTalk other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String words(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = EMOJI_NAME.matcher(plain).replaceAll(" ");
        plain = APOSTROPHE.matcher(plain).replaceAll("");
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip().replaceAll(" +", " ");
    }
}
