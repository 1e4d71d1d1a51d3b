package dev.parley;

/** The program: what `parley` on the command line starts. */
public final class Parley {
    private Parley() {}

    public static void main(String[] arguments) {
        System.out.println("Usage: parley COMMAND [--help]");
    }
}
