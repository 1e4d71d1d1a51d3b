package dev.parley.embed;

/** Vectors of {@value TextEncoder#DIMENSIONS} dimensions, of which the direction alone means anything. */
public final class Vectors {

    private Vectors() {}

    /**
     * The same direction in a quarter of the space: every component as a whole number, the largest as ±127. The cosine of two
     * vectors changes by less than two thousandths.
     */
    public static byte[] quantize(float[] vector) {
        float largest = 0;
        for (float component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        byte[] quantized = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            quantized[i] = largest == 0 ? 0 : (byte) Math.round(vector[i] * Byte.MAX_VALUE / largest);
        }
        return quantized;
    }

    /** The cosine of the angle between two vectors of one length, -1 to 1; 0 when one of them has no direction. */
    public static float cosine(byte[] one, byte[] other) {
        // Whole numbers of 14 bits at most: some 130,000 of them fit into the sum.
        int product = 0;
        int square = 0;
        int otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            square += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }
        return square == 0 || otherSquare == 0
                ? 0
                : (float) (product / Math.sqrt((double) square * otherSquare));
    }
}
