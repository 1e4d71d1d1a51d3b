package dev.parley.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a given name or a title says about "he" and "she". The lists hold the given names that are common in English news. */
final class GivenNames {

    /** Which pronoun a person takes, as far as the words show. */
    enum Gender {
        MALE, FEMALE, UNKNOWN
    }

    private static final Set<String> MALE = names(
            """
                    donald john michael david james robert william bill bernie ted jeb chris ben rand marco mike paul george joe joseph
                    barack mitt tim timothy thomas tom richard rick charles charlie mark daniel dan steven stephen steve kevin brian
                    jeff jeffrey scott eric gary ronald ron kenneth ken edward ed larry frank gregory greg peter pete andrew andy
                    patrick jack jim jimmy bob bobby benjamin matthew matt anthony tony sean nicholas nick jonathan alexander alex
                    alan allan phil philip douglas doug harry henry carl arthur roger terry lawrence joshua josh ryan jason
                    justin brandon adam aaron nathan samuel sam walter howard fred ralph roy eugene louis lou bruce albert al
                    stuart craig keith glenn newt lindsey martin sergei sergey vladimir bashar xi emmanuel volodymyr rishi boris
                    nigel narendra recep mohammed muhammad mohammad ahmed hassan ali omar abdul ibrahim hussein jose juan
                    carlos luis jorge antonio miguel pedro francis ashton dmitry yevgeny alexei staffan ban kofi shinzo fumio
                    olaf pope jared corey reince rudy sylvester clarence antonin merrick anton igor ivan viktor leon leonard
                    max oliver dylan ethan noah logan tyler kyle zach zachary austin chad travis derek todd brad bradley barry dennis
                    gerald jerry wayne randy russell vincent victor curtis norman marvin stanley ernest neil ross warren
                    elon satya sundar tucker bret wolf anderson jake chuck mitch trey darrell hugh ian graham gordon duncan simon
                    christopher christian dwight cory evan tad robby ray raymond gavin joaquin julian fidel raul hugo""");

    private static final Set<String> FEMALE = names(
            """
                    hillary mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley
                    dorothy kimberly emily donna michelle carol amanda melissa deborah debbie stephanie rebecca laura sharon cynthia
                    kathleen amy shirley angela helen anna brenda pamela nicole ruth katherine catherine christine samantha
                    janet carolyn rachel maria heather diane virginia julie joyce victoria kelly christina lauren joan
                    evelyn olivia judith megan cheryl martha andrea hannah jacqueline ann anne jean alice kathryn gloria teresa sara
                    janice marie julia grace judy theresa rose beverly denise marilyn amber danielle brittany diana abigail jane
                    natalie lori tiffany alexis kayla carly melania ivanka chelsea huma megyn sally condoleezza loretta valerie kamala
                    tulsi nikki elena sonia susana kirsten claire heidi jill melinda gwen jeanne tammy mia olga nadia svetlana irina
                    fatima aisha ayesha leila malala marine ursula kellyanne sheryl arianna oprah beyonce serena
                    gabrielle federica kate katie katy wendy tina gina paula robin robyn dana ellen holly erin monica veronica yvonne lucy
                    maya zoe sofia sophia isabel isabella cecile anita alison allison kristen kristin jamie jenna molly peggy
                    phyllis eleanor frances louise norma rosa carmen angelina ghazala jacinda liz lynne meghan taylor greta""");

    private GivenNames() {}

    private static Set<String> names(String list) {
        return Set.copyOf(new HashSet<>(List.of(list.strip().split("\\s+"))));
    }

    /** @param given in lower case */
    static Gender gender(String given) {
        return MALE.contains(given) ? Gender.MALE : FEMALE.contains(given) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** @param title in lower case, with or without its full stop */
    static Gender byTitle(String title) {
        return switch (title) {
            case "mr", "mr.", "sir", "lord", "king", "prince", "congressman", "chairman", "spokesman",
                    "father", "councilman", "pope" ->
                Gender.MALE;
            case "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "congresswoman",
                    "chairwoman", "spokeswoman",
                    "sister", "councilwoman" ->
                Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
