package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.Config;
import dev.parley.config.ConfigException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes, and the app that they make. */
final class CommonOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; else $PARLEY_DATA, else the configured one, else the XDG data home.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; else $PARLEY_CONFIG, else ./config/parley.yaml, else built-in defaults.")
    private @Nullable Path config;

    /**
     * What the operator says.
     *
     * @throws ConfigException when some of it is wrong
     */
    Config config(Environment environment) throws ConfigException {
        return Config.load(config, data, environment.variables(), environment.folder());
    }

    /**
     * The app, as configured; to be closed after use.
     *
     * @throws ConfigException when the configuration is wrong
     */
    App app(Environment environment) throws ConfigException {
        return app(environment, false);
    }

    /**
     * The app, as configured, or going by words alone; to be closed after use.
     *
     * @throws ConfigException when the configuration is wrong
     */
    App app(Environment environment, boolean byWords) throws ConfigException {
        Config config = config(environment);
        return new App(byWords ? config.byWords() : config, environment);
    }
}
