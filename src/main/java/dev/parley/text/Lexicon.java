package dev.parley.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** English words by what they do around a quotation. All in lower case. */
final class Lexicon {

    /** Verbs of speech that stand beside a quotation, finite. */
    private static final Set<String> SPEECH = words(
            """
                    said says say asked asks added adds told tells wrote writes tweeted tweets warned warns argued argues explained
                    explains noted notes replied replies responded responds continued continues declared declares insisted insists
                    stated states concluded concludes announced announces recalled recalls joked jokes shouted yelled chanted chants
                    quipped remarked observed observes acknowledged acknowledges admitted admits claimed claims complained complains
                    contended contends countered counters cried exclaimed predicted predicts stressed stresses suggested suggests urged
                    urges vowed wondered wonders lamented laments boasted boasts bellowed charged commented comments conceded concedes
                    confided repeated retorted snapped thundered mused emphasized emphasizes reiterated reads read
                    posted reported reports testified testifies scoffed opined laughed sighed smiled whispered muttered
                    screamed roared proclaimed professed pleaded prayed interjected intoned offered allowed affirmed answered asserted asserts
                    confirmed confirms cautioned cautions began begins interrupted pressed persisted summarized theorized ventured
                    volunteered fumed gushed groused griped deadpanned cracked crowed barked counseled advised advises remembered
                    remembers agreed agrees sang sings went goes goes-on emailed texted elaborated relayed speculated surmised
                    maintained maintains reasoned recounts recounted written assured assures reassured begged""");

    /** Verbs that attribute a part of a sentence: "called it a 'fiasco'". */
    private static final Set<String> ATTRIBUTIVE = words(
            """
                    called calls described describes referred refers denounced denounces criticized criticizes criticised accused accuses
                    praised praises blamed blames dismissed dismisses labeled labelled labels promised promises pledged pledges blasted
                    mocked hailed talked talks spoke speaks thought thinks believed believes hoped hopes felt feels pointed points
                    showed shows put puts decried denied denies defended demanded demands deemed dubbed derided condemned condemns
                    cited cites compared expressed ridiculed recommended questioned wanted wants expected expects worried worries
                    invoked attacked attacks slammed slams ripped lashed railed touted touts urged proposed proposes apologized
                    swore advocated characterized characterizes credited disputed rejected rejects likened found finds
                    learned saw sees signaled signalled ruled concluded considered considers hinted thanked
                    wished wishes outlined presented issued signed released""");

    /** Forms that need their subject from the clause before: "adding", "to say". */
    private static final Set<String> PARTICIPLES = words(
            """
                    saying adding asking telling writing tweeting warning arguing explaining noting replying responding declaring insisting
                    stating concluding announcing recalling joking shouting yelling chanting remarking observing acknowledging
                    admitting claiming complaining predicting stressing suggesting urging vowing wondering lamenting boasting charging
                    commenting conceding repeating emphasizing reiterating reading calling describing referring denouncing criticizing
                    accusing praising blaming dismissing labeling promising pledging talking speaking thinking quoting citing
                    pointing asserting contending cautioning mocking proclaiming testifying declining explain""");

    private static final Set<String> INFINITIVES = words(
            """
                    say add ask tell write tweet warn argue explain note reply respond declare insist state conclude announce
                    joke shout chant observe acknowledge admit claim complain predict stress suggest urge vow call describe refer denounce
                    criticize accuse praise blame label promise pledge talk speak""");

    /** Forms of "be", "have", "do" and the modals, and adverbs that stand between a subject and its verb. */
    private static final Set<String> HELPERS = words(
            """
                    has have had is are was were be been being do does did will would could should may might must can also then later
                    recently once often repeatedly again even still just now already simply quickly flatly bluntly publicly privately
                    previously earlier reportedly famously frequently never not always actually soon first finally further
                    himself herself themselves who've he's she's n't didn't doesn't hasn't wouldn't angrily quietly proudly specifically only
                    defiantly long both all sometimes usually instead rightly correctly sarcastically immediately subsequently rather essentially
                    basically generally initially ultimately eventually jokingly wryly softly loudly literally promptly in-turn""");

    private static final Set<String> PREPOSITIONS = words(
            """
                    in on at by for from with of to into about after before during over under against between among since until as than
                    through throughout despite like without within near upon across amid around behind beyond toward towards via per
                    outside inside off out up down aboard following including regarding concerning because while when where if though
                    although unless whether whereas once""");

    private static final Set<String> CONNECTIVES = words(
            """
                    and but or nor yet so that which who whom whose what why how then however meanwhile moreover furthermore still also
                    instead indeed thus therefore later earlier now here there afterward afterwards additionally perhaps not""");

    private static final Set<String> DETERMINERS = words(
            """
                    the a an this that these those one another some several many most both each every two three four five six few his her
                    their its our my your other no any all""");

    private static final Set<String> PRONOUNS = words("he she they it we i who others another one some many");

    private static final Set<String> CALENDAR = words(
            """
                    week weeks month months year years day days hour hours minute minutes night morning afternoon evening weekend moments
                    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
                    october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight""");

    /** Titles and roles that stand before a name and are no part of it. */
    private static final Set<String> ROLES = words(
            """
                    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sen sen. sens. rep rep. reps. gov gov. gen gen. lt lt. col col. sgt
                    sgt. capt capt. adm adm. rev rev. hon hon. judge justice president vice senator senators representative congressman
                    congresswoman governor mayor minister prime foreign secretary chancellor ambassador speaker chairman chairwoman chair
                    director general attorney spokesman spokeswoman spokesperson candidate nominee frontrunner front-runner leader
                    whip chief officer deputy assistant professor king queen prince princess pope cardinal bishop archbishop father sister
                    pastor sir dame lord lady commissioner sheriff councilman councilwoman councilor strategist adviser advisor
                    consultant analyst columnist reporter correspondent editor host anchor pollster manager founder ceo executive
                    detective captain colonel major sergeant lieutenant admiral former then-candidate ex-president democrat democrats
                    republican republicans democratic gop u.s. american russian british french german israeli turkish iranian chinese
                    syrian ukrainian house senate state majority minority party conservative liberal treasury defense interior
                    envoy advocate activist delegate author historian economist lawyer coach actor actress singer billionaire
                    businessman mogul libertarian lawmaker co-founder co-chair first campaign rival presidential vice-presidential""");

    /** Verbs that are no cue but stand where one could: "…", ran one remark. */
    private static final Set<String> OTHER_VERBS = words(
            """
                    ran run runs came comes got gets gave gives made makes took takes kept keeps brought brings left leaves met meets
                    led leads lost loses won wins held holds sent sends set sets sat sits stood stands turned turns used uses
                    means meant became becomes seemed seems looked looks heard hears knew knows drew draws""");

    /** Those of the roles that also describe what is no person: "House Republicans". */
    private static final Set<String> DESCRIBING_ROLES = words(
            """
                    general attorney vice prime foreign democrat democrats republican republicans democratic gop u.s. american russian
                    british french german israeli turkish iranian chinese syrian ukrainian house senate state majority minority party
                    conservative liberal treasury defense interior libertarian first campaign rival presidential vice-presidential
                    executive former chief""");

    /** Cues that are as often nouns: "the annual talks". */
    private static final Set<String> PERHAPS_NOUNS = words(
            """
                    talks states comments reports claims calls charges notes attacks points issues answers demands questions offers
                    jokes labels cites advises finds sees laughs urges tweets posts puts counters chants promises pledges wishes shows thanks
                    goes hopes offered proposed signed issued released presented expected""");

    /** Cues that tell what somebody thinks, which another may be telling of. */
    private static final Set<String> THOUGHT = words(
            """
                    thought thinks believed believes hoped hopes felt feels wanted wants expects expected worried worries considers concluded
                    concludes found finds saw sees called calls describes described considered deemed""");

    private Lexicon() {}

    private static Set<String> words(String list) {
        return Set.copyOf(new HashSet<>(List.of(list.strip().split("\\s+"))));
    }

    static boolean isSpeechVerb(String lower) {
        return SPEECH.contains(lower);
    }

    static boolean isFiniteCue(String lower) {
        return SPEECH.contains(lower) || ATTRIBUTIVE.contains(lower);
    }

    static boolean isPerhapsNoun(String lower) {
        return PERHAPS_NOUNS.contains(lower);
    }

    static boolean isOtherVerb(String lower) {
        return OTHER_VERBS.contains(lower);
    }

    static boolean isThought(String lower) {
        return THOUGHT.contains(lower);
    }

    static boolean isParticiple(String lower) {
        return PARTICIPLES.contains(lower);
    }

    static boolean isInfinitive(String lower) {
        return INFINITIVES.contains(lower);
    }

    static boolean isHelper(String lower) {
        return HELPERS.contains(lower);
    }

    static boolean isPreposition(String lower) {
        return PREPOSITIONS.contains(lower);
    }

    static boolean isConnective(String lower) {
        return CONNECTIVES.contains(lower);
    }

    static boolean isDeterminer(String lower) {
        return DETERMINERS.contains(lower);
    }

    static boolean isPronoun(String lower) {
        return PRONOUNS.contains(lower);
    }

    static boolean isCalendar(String lower) {
        return CALENDAR.contains(lower);
    }

    /** True for a role that only a person has: "senator". */
    static boolean isPersonsRole(String lower) {
        return ROLES.contains(lower) && !DESCRIBING_ROLES.contains(lower);
    }

    static boolean isRole(String lower) {
        return ROLES.contains(lower);
    }
}
