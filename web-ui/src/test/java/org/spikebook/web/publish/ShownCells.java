package org.spikebook.web.publish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

import org.jsoup.Jsoup;

import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of an open notebook as its page shows them.
 *
 * @param body what they stand in
 */
record ShownCells(Component body) {

    /**
     * The drawings of a cell.
     *
     * @param place class of what surrounds them
     * @param size class of what surrounds those of one size there
     */
    List<SeenDrawing> drawings(String cellId, String place, String size) {
        return cell(cellId)
                .filter(each -> each.getClassList().contains(place))
                .flatMap(ShownCells::within)
                .filter(each -> each.getClassList().contains(size))
                .map(each -> Jsoup.parse(each.getProperty("innerHTML", "")).selectFirst("svg"))
                .map(SeenDrawing::of)
                .toList();
    }

    /** The live numbers in a text cell. */
    List<String> numbers(String cellId) {
        return cell(cellId)
                .flatMap(each -> Stream.ofNullable(each.getProperty("html")))
                .flatMap(html -> ExportedFile.of(html).texts(".live-number").stream())
                .toList();
    }

    /** What stands in the fields of the tables of a cell. */
    List<String> fields(String cellId) {
        return cell(cellId)
                .filter(each -> each.getTag().equals("td"))
                .map(each -> Jsoup.parse(each.getText()).text())
                .toList();
    }

    /** All that a cell is on the page. */
    private Stream<Element> cell(String cellId) {
        return within(body.getElement())
                .filter(each -> ("cell-" + cellId).equals(each.getAttribute("id")))
                .flatMap(ShownCells::within);
    }

    private static Stream<Element> within(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(element), element.getChildren().flatMap(ShownCells::within));
    }
}
