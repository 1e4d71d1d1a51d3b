package dev.parley.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LineChartTest {

    private static final String HOSTILE = "</title><script>alert(1)</script> & \"'\u0000\ud800 \u001b[31m";

    private static LineChart chart(List<LineChart.Point> points, List<LineChart.Mark> marks) {
        return new LineChart("Rain", "More rain by night.", Axis.ofShares("night"), Axis.ofShares("rain"),
                points,
                marks);
    }

    private static Element parse(LineChart chart) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(chart.svg())))
                .getDocumentElement();
    }

    @Test
    void itIsWellFormedAndSaysWhatItShows() throws Exception {
        Element svg = parse(chart(List.of(new LineChart.Point(0, 1), new LineChart.Point(1, 0)), List.of()));

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Rain");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("More rain by night.");
        assertThat(svg.getTextContent()).contains("night", "rain", "25 %", "100 %");
    }

    @Test
    void theLineRunsFromCornerToCornerOfTheAxes() throws Exception {
        Element svg = parse(chart(List.of(new LineChart.Point(0, 1), new LineChart.Point(1, 0)), List.of()));

        Element line = (Element) svg.getElementsByTagName("polyline").item(0);
        assertThat(line.getAttribute("points")).isEqualTo("58.0,14.0 342.0,222.0");
    }

    @Test
    void onePointIsADotAndNoneIsNoLine() throws Exception {
        Element one = parse(chart(List.of(new LineChart.Point(0.5, 0.5)), List.of()));
        Element none = parse(chart(List.of(), List.of()));

        assertThat(one.getElementsByTagName("circle").getLength()).isEqualTo(1);
        assertThat(none.getElementsByTagName("circle").getLength()).isZero();
        assertThat(none.getElementsByTagName("polyline").getLength()).isZero();
    }

    @Test
    void wordsOfAnyKindStayWords() throws Exception {
        Element svg = parse(new LineChart(HOSTILE, HOSTILE, Axis.ofShares(HOSTILE), Axis.ofShares(HOSTILE),
                List.of(), List.of(new LineChart.Mark(new LineChart.Point(0.9, 0), HOSTILE))));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</title><script>alert(1)</script> & \"'\ufffd\ufffd \ufffd[31m");
    }

    @Test
    void whatHasNoPlaceIsRefused() {
        assertThatThrownBy(() -> new LineChart.Point(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("night", List.of(new Axis.Tick(1, "1"), new Axis.Tick(1, "1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
