package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private static float[] random(Random random) {
        float[] vector = new float[TextEncoder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            square += one[i] * one[i];
            otherSquare += other[i] * other[i];
        }
        return product / Math.sqrt(square * otherSquare);
    }

    @Test
    void quantizingKeepsTheCosine() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            float[] one = random(random);
            float[] other = random(random);
            for (int i = 0; i < one.length; i++) {
                other[i] += round / 100f * one[i];
            }
            assertThat((double) Vectors.cosine(Vectors.quantize(one), Vectors.quantize(other)))
                    .isCloseTo(cosine(one, other), within(0.002));
        }
    }

    @Test
    void theLengthOfAVectorMeansNothing() {
        assertThat(Vectors.quantize(new float[]{0.5f, -1, 0.25f})).containsExactly(64, -127, 32);
        assertThat(Vectors.quantize(new float[]{50, -100, 25})).containsExactly(64, -127, 32);
        assertThat(Vectors.cosine(new byte[]{3, 4}, new byte[]{6, 8})).isEqualTo(1);
        assertThat(Vectors.cosine(new byte[]{3, 4}, new byte[]{-3, -4})).isEqualTo(-1);
    }

    @Test
    void nothingIsNearToWhatHasNoDirection() {
        assertThat(Vectors.quantize(new float[2])).containsExactly(0, 0);
        assertThat(Vectors.cosine(new byte[2], new byte[]{1, 2})).isZero();
    }
}
