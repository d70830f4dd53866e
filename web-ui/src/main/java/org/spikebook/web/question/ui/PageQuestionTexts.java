package org.spikebook.web.question.ui;

import org.spikebook.lesson.curve.CurveComparison;
import org.spikebook.web.common.ui.Words;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The texts of questions for pages without a server, whose script asks them. */
public final class PageQuestionTexts {

    /** Keys of this package's bundle by what the script calls them. */
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("predict", "question.predict"),
                    Map.entry("answer", "question.answer"),
                    Map.entry("again", "question.again"),
                    Map.entry("kept", "question.kept"),
                    Map.entry("form.choice", "form.one"),
                    Map.entry("form.choices", "form.several"),
                    Map.entry("form.number", "form.answer"),
                    Map.entry("form.text", "form.answer"),
                    Map.entry("form.order", "form.order"),
                    Map.entry("form.draw", "form.draw"),
                    Map.entry("missing.draw", "form.draw.missing"),
                    Map.entry("curveTitle", "curve.title"),
                    Map.entry("curveHelp", "curve.help"),
                    Map.entry("curveNone", "curve.none"),
                    Map.entry("curveUndo", "curve.undo"),
                    Map.entry("curveErase", "curve.erase"),
                    Map.entry("curveClear", "curve.clear"),
                    Map.entry("curveTable", "curve.table"),
                    Map.entry("curveAdd", "curve.add"),
                    Map.entry("curveRemove", "curve.remove"),
                    Map.entry("curveYours", "curve.yours"),
                    Map.entry("curveRight", "curve.right"),
                    Map.entry("curveClass", "curve.class"),
                    Map.entry("answerIn", "form.answerIn"),
                    Map.entry("within", "form.within"),
                    Map.entry("missing.choice", "form.one.missing"),
                    Map.entry("missing.choices", "form.several.missing"),
                    Map.entry("missing.number", "form.number.missing"),
                    Map.entry("missing.text", "form.text.missing"),
                    Map.entry("up", "form.up"),
                    Map.entry("down", "form.down"),
                    Map.entry("moved", "form.moved"),
                    Map.entry("yourAnswer", "answered.your"),
                    Map.entry("predicted", "answered.predicted"),
                    Map.entry("predictedAbove", "above.predicted"),
                    Map.entry("right", "answered.right"),
                    Map.entry("judgedRIGHT", "judged.RIGHT"),
                    Map.entry("judgedWRONG", "judged.WRONG"),
                    Map.entry("judgedRECORDED", "judged.RECORDED"),
                    Map.entry("predictedRIGHT", "predicted.RIGHT"),
                    Map.entry("predictedWRONG", "predicted.WRONG"),
                    Map.entry("predictedRECORDED", "predicted.RECORDED"),
                    Map.entry("tagYours", "tag.yours"),
                    Map.entry("tagPredicted", "tag.predicted"),
                    Map.entry("tagRight", "tag.right"));

    private PageQuestionTexts() {}

    /** By the names that the script has for them. */
    public static Map<String, String> in(Locale locale) {
        Words words = new Words(PageQuestionTexts.class, locale);
        Map<String, String> texts = new TreeMap<>();
        KEYS.forEach((name, key) -> texts.put(name, words.of(key)));
        for (CurveComparison.Side side : CurveComparison.Side.values()) {
            String sentence = CurveComparison.sentence(side, "{0}").in(words.locale());
            texts.put("curve" + side.name(), sentence);
        }
        return texts;
    }
}
