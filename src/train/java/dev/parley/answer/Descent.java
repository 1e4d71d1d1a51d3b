package dev.parley.answer;

/**
 * Finds the least point of a smooth convex function by full gradients with Adam (Kingma and Ba 2015), whose steps shrink
 * linearly to nothing. The same numbers come out in every run.
 */
final class Descent {

    private static final int STEPS = 600;
    private static final double RATE = 0.05;
    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;
    private static final double NEVER_ZERO = 1e-8;

    /** A function to be made small. */
    interface Slope {
        /** Adds the gradient at {@code point} to {@code gradient}, which holds zeros. */
        void add(double[] point, double[] gradient);
    }

    private Descent() {}

    /** The least point, searched from 0 on. */
    static double[] minimize(int dimensions, Slope slope) {
        double[] point = new double[dimensions];
        double[] mean = new double[dimensions];
        double[] square = new double[dimensions];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[dimensions];
            slope.add(point, gradient);
            double rate = RATE * (STEPS - step + 1) / STEPS;
            for (int i = 0; i < dimensions; i++) {
                mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
                square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
                double unbiasedMean = mean[i] / (1 - Math.pow(MEAN_DECAY, step));
                double unbiasedSquare = square[i] / (1 - Math.pow(SQUARE_DECAY, step));
                point[i] -= rate * unbiasedMean / (Math.sqrt(unbiasedSquare) + NEVER_ZERO);
            }
        }
        return point;
    }
}
