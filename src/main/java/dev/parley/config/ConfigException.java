package dev.parley.config;

import java.util.List;

/** What the operator says is wrong, with everything that is wrong about it. */
public final class ConfigException extends Exception {

    private final List<String> problems;

    /** @param problems one line each, at least one, that names the file and its line, or the variable, and the key */
    ConfigException(List<String> problems) {
        super(String.join("\n", problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("nothing is wrong");
        }
        this.problems = List.copyOf(problems);
    }

    /** One line each; first those of the file, in its order, then those of the environment by name of the variable. */
    public List<String> problems() {
        return problems;
    }
}
