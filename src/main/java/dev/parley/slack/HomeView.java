package dev.parley.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import dev.parley.chart.Sparkline;
import dev.parley.corpus.CorpusOverview;
import dev.parley.store.GivenAnswer;
import dev.parley.store.Retention;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The Home tab of one person. */
final class HomeView {

    /** The button that opens the modal to ask. */
    static final String ASK = "home_ask";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * How many articles there are of each day.
     *
     * @param from the first day
     * @param counts of each day from then on, in order
     */
    record Daily(LocalDate from, List<Integer> counts) {

        private LocalDate to() {
            return from.plusDays(counts.size() - 1L);
        }
    }

    private final List<LayoutBlock> blocks = new ArrayList<>();

    private HomeView() {}

    /**
     * @param overview what they may see
     * @param asked their last questions, the newest first
     * @param admin true when they may see the sources
     */
    static View of(CorpusOverview overview, Daily daily, List<GivenAnswer> asked, boolean admin,
            Retention retention) {
        HomeView home = new HomeView();
        home.howToAsk();
        home.whatThereIs(overview, daily);
        home.asked(asked);
        if (admin) {
            home.header("Sources, for admins");
            home.add(OverviewLines.sources(overview.sources()));
        }
        home.header("What I keep");
        home.add(new Line().plain(Replies.kept(retention)));
        return View.builder().type("home").blocks(home.blocks).build();
    }

    private void howToAsk() {
        header("Ask the talks");
        add(new Line().plain(Replies.HELP
                + "\n\nAsk me here under Messages, mention me in a channel that I am in, or type "
                + Subcommand.COMMAND + " and a question anywhere. " + Subcommand.HELP.usage()
                + " lists what else I can do."));
        blocks.add(ActionsBlock.builder().elements(List.of(ButtonElement.builder().actionId(ASK)
                .text(PlainTextObject.builder().text("Ask a question").build()).style("primary").build()))
                .build());
    }

    private void whatThereIs(CorpusOverview overview, Daily daily) {
        header("What I have");
        List<BlockElement> elements = new ArrayList<>();
        elements.add(section(OverviewLines.whatThereIs(overview)));
        int most = daily.counts().isEmpty() ? 0 : Collections.max(daily.counts());
        if (most > 0) {
            elements.add(RichTextPreformattedElement.builder()
                    .elements(new Line().plain(Sparkline.of(daily.counts())).elements()).build());
            elements.add(section(new Line().italic("Articles a day from " + DAY.format(daily.from()) + " to "
                    + DAY.format(daily.to()) + ", " + most + " at most.")));
        }
        blocks.add(RichTextBlock.builder().elements(elements).build());
    }

    private void asked(List<GivenAnswer> asked) {
        header("What you asked last");
        Line line = new Line();
        if (asked.isEmpty()) {
            line.plain("Nothing that I still know of.");
        }
        for (GivenAnswer given : asked) {
            line.plain("• " + Replies.name(given.question()) + " ").time(given.at())
                    .plain(given.answered() ? "\n" : " (nothing found)\n");
        }
        add(line);
    }

    private void header(String words) {
        blocks.add(HeaderBlock.builder().text(PlainTextObject.builder().text(words).build()).build());
    }

    private void add(Line line) {
        blocks.add(RichTextBlock.builder().elements(List.of(section(line))).build());
    }

    private static BlockElement section(Line line) {
        return RichTextSectionElement.builder().elements(line.elements()).build();
    }
}
