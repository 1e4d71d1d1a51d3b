package dev.parley.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What was learned, once, from questions with known answers: the resource {@value #RESOURCE}, which says how it was made. */
final class Weights {

    static final String RESOURCE = "weights.properties";

    private static final Properties LEARNED = read();

    private Weights() {}

    private static Properties read() {
        try (InputStream resource = Objects.requireNonNull(Weights.class.getResourceAsStream(RESOURCE),
                RESOURCE)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number under {@code key}, which there must be. */
    static double number(String key) {
        return Double.parseDouble(Objects.requireNonNull(LEARNED.getProperty(key), key));
    }

    /** The weights under {@code prefix}; those that are not given are left out. */
    static Map<Feature, Double> features(String prefix) {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            String weight = LEARNED.getProperty(prefix + feature);
            if (weight != null) {
                weights.put(feature, Double.valueOf(weight));
            }
        }
        return weights;
    }
}
