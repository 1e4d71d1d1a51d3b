package dev.parley.slack;

import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.parley.store.ChannelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The modal with a channel's settings. */
final class SettingsModal {

    static final String CALLBACK = "channel_settings";

    static final String COLLECTIONS = "collections";
    static final String REPLY = "reply";
    static final String UNMENTIONED = "unmentioned";
    static final String CONFIDENCE = "confidence";

    static final String THREAD = "thread";
    static final String ALONE = "alone";
    static final String YES = "yes";

    /** Slack takes no more options in a menu. */
    private static final int MOST_OPTIONS = 100;

    /** Slack takes no longer label of an option, in characters. */
    private static final int LONGEST_OPTION = 75;

    /**
     * What somebody chose.
     *
     * @param channel whose settings they are
     * @param responseUrl where the person is told
     */
    record Chosen(String channel, String responseUrl, ChannelSettings settings) {}

    private SettingsModal() {}

    /**
     * The settings as they are.
     *
     * @param offered the collections that the channel may be bound to
     * @param threshold the configured confidence, which holds where none is set
     */
    static View of(String channel, String responseUrl, ChannelSettings settings, Set<String> offered,
            double threshold) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("channel", channel);
        metadata.addProperty("response_url", responseUrl);
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!offered.isEmpty()) {
            blocks.add(
                    input("Collections",
                            "I answer from these; from all that may be seen here when none is chosen.",
                            collections(offered, settings.collections()), true));
        }
        OptionObject thread = option(THREAD, "In the thread, for all");
        OptionObject alone = option(ALONE, "To the asker alone");
        blocks.add(input("Answers to mentions", null, RadioButtonsElement.builder().actionId(REPLY)
                .options(List.of(thread, alone)).initialOption(settings.privateReply() ? alone : thread)
                .build(), false));
        OptionObject yes = option(YES, "Answer questions without a mention");
        blocks.add(input("Without a mention", "Needs the scopes of manifest-threads.yaml.",
                CheckboxesElement.builder()
                        .actionId(UNMENTIONED).options(List.of(yes))
                        .initialOptions(settings.unmentioned() ? List.of(yes) : null).build(),
                true));
        blocks.add(input("Confidence needed", "From 0 to 1; empty means the configured " + threshold + ".",
                NumberInputElement.builder().actionId(CONFIDENCE).decimalAllowed(true).minValue("0")
                        .maxValue("1")
                        .initialValue(settings.confidence() == null ? null : settings.confidence().toString())
                        .build(),
                true));
        return View.builder().type("modal").callbackId(CALLBACK).privateMetadata(metadata.toString())
                .title(ViewTitle.builder().type("plain_text").text("Parley in this channel").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Save").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build()).blocks(blocks).build();
    }

    private static BlockElement collections(Set<String> offered, @Nullable Set<String> chosen) {
        List<OptionObject> options = new TreeSet<>(offered).stream()
                .filter(name -> name.length() <= LONGEST_OPTION)
                .limit(MOST_OPTIONS).map(name -> option(name, name)).toList();
        List<OptionObject> initial = options.stream()
                .filter(option -> chosen != null && chosen.contains(option.getValue())).toList();
        return MultiStaticSelectElement.builder().actionId(COLLECTIONS).options(options)
                .initialOptions(initial.isEmpty() ? null : initial).build();
    }

    private static LayoutBlock input(String label, @Nullable String hint, BlockElement element,
            boolean optional) {
        return InputBlock.builder().label(text(label)).hint(hint == null ? null : text(hint)).element(element)
                .optional(optional).build();
    }

    private static OptionObject option(String value, String label) {
        return OptionObject.builder().value(value).text(text(label)).build();
    }

    private static PlainTextObject text(String words) {
        return PlainTextObject.builder().text(words).build();
    }

    /**
     * Reads what was submitted.
     *
     * @param view as Slack sends it
     * @throws IllegalArgumentException when it is not this modal's
     */
    static Chosen read(JsonObject view) {
        JsonObject metadata = Incoming.parse(String.valueOf(Payloads.text(view, "private_metadata")))
                .orElseThrow(() -> new IllegalArgumentException("no metadata")).payload();
        String channel = Payloads.text(metadata, "channel");
        String url = Payloads.text(metadata, "response_url");
        if (channel == null || url == null) {
            throw new IllegalArgumentException("no channel in the metadata");
        }
        InputValues values = InputValues.of(view);
        Set<String> collections = values.selected(COLLECTIONS);
        return new Chosen(channel, url, new ChannelSettings(collections.isEmpty() ? null : collections,
                values.selected(REPLY).contains(ALONE), values.selected(UNMENTIONED).contains(YES),
                confidence(values.text(CONFIDENCE))));
    }

    private static @Nullable Double confidence(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Math.clamp(Double.parseDouble(typed.strip()), 0, 1);
    }
}
