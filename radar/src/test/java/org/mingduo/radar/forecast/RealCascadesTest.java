package org.mingduo.radar.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.Figure;

/** The figures of docs/radar.md, measured again. */
class RealCascadesTest {
    @Test
    void half_an_hour_tells_more_than_its_count() {
        List<Figure> figures = ReachEvaluation.crossValidated(SharedCascades.all(), 1_800, 2, 1);
        System.out.println(figures);
        assertThat(figures.get(0).value()).isGreaterThan(0.745);
        assertThat(figures.get(1).value()).isBetween(0.71, 0.735);
    }
}
