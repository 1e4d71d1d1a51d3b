package dev.parley;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of one class by turns, each in a process of its own, and prints how the first compares to each of the
 * others: a ratio, because a time says more of the machine than of the code.
 */
public final class Comparison {

    private static final int ROUNDS = 3;

    private Comparison() {}

    /** The file that a system property names, or {@code fallback}; ends the process with a clear message where it is absent. */
    public static Path input(String property, Path fallback) {
        Path file = Path.of(System.getProperty(property, fallback.toString()));
        if (!Files.exists(file)) {
            System.err.printf(
                    "no %s to measure with: %s is absent; name another with -Dbenchmark.options=-D%s=FILE%n",
                    property,
                    file, property);
            System.exit(2);
        }
        return file;
    }

    /**
     * Runs and prints.
     *
     * @param benchmarks the class whose methods are run
     * @param ours the method that is compared
     * @param others those that it is compared to
     * @param parameters {@code NAME=VALUE} for each field of the class that is a parameter
     */
    public static void run(Class<?> benchmarks, String ours, List<String> others, List<String> parameters)
            throws RunnerException {
        List<String> methods = IntStream.rangeClosed(0, others.size())
                .mapToObj(i -> i == 0 ? ours : others.get(i - 1)).toList();
        double[][] medians = new double[methods.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int method = 0; method < methods.size(); method++) {
                medians[method][round] = median(benchmarks, methods.get(method), parameters);
            }
        }
        for (int method = 1; method < methods.size(); method++) {
            double[] other = medians[method];
            double[] ratios = IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> medians[0][round] / other[round]).sorted()
                    .toArray();
            System.out.printf(Locale.ROOT, "ratio %s / %s: %.2f (of %d rounds, from %.2f to %.2f)%n", ours,
                    methods.get(method),
                    ratios[ROUNDS / 2], ROUNDS, ratios[0], ratios[ROUNDS - 1]);
        }
    }

    private static double median(Class<?> benchmarks, String method, List<String> parameters)
            throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + benchmarks.getName().replace(".", "\\.") + "\\." + method + "$").forks(1);
        for (String parameter : parameters) {
            String[] nameAndValue = parameter.split("=", 2);
            options.param(nameAndValue[0], nameAndValue[1]);
        }
        Options built = options.build();
        RunResult result = new Runner(built).runSingle();
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
