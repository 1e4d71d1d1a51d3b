package dev.parley.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one URL of an article that is reached by many. */
final class CanonicalUrl {

    /** Parameters that say by which way a reader came, not what there is to read. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_|mtm_|pk_|hsa_|vero_|oly_|ga_|_hs|at_(?:medium|campaign|custom|link)).*"
                    + "|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid"
                    + "|mc_eid|mkt_tok|wt_mc|wt\\.mc_id|icid|ncid|cmpid|cmp|cid|ocid|smid|sr_share|ref_src|ref_url|s_cid"
                    + "|srnd|sh|taid|__twitter_impression|ftag|fb_action_ids|fb_action_types|fb_source|xtor|guccounter"
                    + "|guce_referrer|guce_referrer_sig|spm|_ga|_gl|trk",
            Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /**
     * The first that can be an article's address: absolute, by http or https. One that leads to a site's front page is taken
     * only where no other is left, since sites name it for all their articles by mistake.
     *
     * @param declared what the page says, the most reliable first; relative ones are resolved against {@code base}
     * @param base where the page was found, itself the last to be taken; null where that is not known
     * @return without tracking parameters and fragment; empty where there is none
     */
    static Optional<String> choose(List<String> declared, @Nullable String base) {
        List<URI> found = Stream.concat(declared.stream(), Stream.ofNullable(base))
                .map(url -> resolve(url, base)).filter(Objects::nonNull).toList();
        return found.stream().filter(url -> !isFrontPage(url)).findFirst()
                .or(() -> found.stream().findFirst())
                .map(CanonicalUrl::clean);
    }

    /** {@code url} without tracking parameters and fragment; as it is where it is no URL of the web. */
    static String clean(String url) {
        URI uri = resolve(url, null);
        return uri == null ? url : clean(uri);
    }

    private static @Nullable URI resolve(String url, @Nullable String base) {
        try {
            URI given = parse(url);
            URI resolved = given.isAbsolute() || base == null ? given : parse(base).resolve(given);
            boolean web = "https".equalsIgnoreCase(resolved.getScheme())
                    || "http".equalsIgnoreCase(resolved.getScheme());
            // A page that names another site for its own does so in full.
            boolean foreign = !given.isAbsolute() && given.getRawAuthority() != null;
            return web && resolved.getHost() != null && !foreign ? resolved : null;
        } catch (URISyntaxException | IllegalArgumentException noUrl) {
            return null;
        }
    }

    /** URLs are found in the wild with characters in them that have to be escaped. */
    private static URI parse(String url) throws URISyntaxException {
        StringBuilder escaped = new StringBuilder();
        url.strip().codePoints().forEach(c -> {
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return new URI(escaped.toString());
    }

    private static boolean isFrontPage(URI url) {
        String path = url.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && url.getRawQuery() == null;
    }

    private static String clean(URI url) {
        String whole = url.toString();
        String fragment = url.getRawFragment();
        String page = fragment == null ? whole : whole.substring(0, whole.indexOf('#'));
        String query = url.getRawQuery();
        if (query == null) {
            return page;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
        String path = page.substring(0, page.indexOf('?'));
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
