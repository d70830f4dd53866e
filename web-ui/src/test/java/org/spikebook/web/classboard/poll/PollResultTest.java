package org.spikebook.web.classboard.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.classboard.poll.PollResult.Bar;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

class PollResultTest {

    private static final PollId POLL = new PollId(new UUID(0, 1));
    private static final Question.Number POTENTIAL = new Question.Number("mV", 0.5);

    @Test
    void choice_showsAllOptionsInTheirOrder_withTheRightOne() {
        PollResult result =
                result(
                        new Question.Choice(List.of("up", "down", "same")),
                        "0",
                        List.of(count("2", 5), count("0", 3)));

        assertThat(result.total()).isEqualTo(8);
        assertThat(result.bars())
                .containsExactly(
                        new Bar("up", 3, true),
                        new Bar("down", 0, false),
                        new Bar("same", 5, false));
    }

    @Test
    void choices_countEachOptionThatWasPicked() {
        PollResult result =
                result(
                        new Question.Choices(List.of("a", "b", "c")),
                        "0,2",
                        List.of(count("0,2", 2), count("0", 1)));

        assertThat(result.bars())
                .containsExactly(
                        new Bar("a", 3, true), new Bar("b", 0, false), new Bar("c", 2, true));
    }

    @Test
    void numbers_whenFew_areEachABar_andTheRightOneIsAmongThem() {
        PollResult result =
                result(POTENTIAL, "-51.0", List.of(count("-60.0", 2), count("-51.2", 1)));

        assertThat(result.bars())
                .containsExactly(
                        new Bar("−60\u00a0mV", 2, false),
                        new Bar("−51.2\u00a0mV", 1, true),
                        new Bar("−51\u00a0mV", 0, true));
    }

    @Test
    void curves_areEachThereAsOftenAsDrawn_withTheRightOne() {
        Axis axis = new Axis("x", "", 0, 40, Axis.Scale.LINEAR, List.of());
        Question.Draw question = new Question.Draw(axis, axis);
        String rising = counted(question, 0, 40);
        String falling = counted(question, 40, 0);

        PollResult result = result(question, falling, List.of(count(rising, 2), count(falling, 1)));

        assertThat(result.total()).isEqualTo(3);
        assertThat(result.curves()).hasSize(3);
        assertThat(result.curves().getFirst()).isEqualTo(result.curves().get(1));
        assertThat(result.curves().getLast()).isEqualTo(result.rightCurve());
        assertThat(result.bars()).extracting(Bar::count).containsExactly(2, 1);
        assertThat(result.bars()).extracting(Bar::right).containsExactly(false, true);
    }

    @Test
    void curves_tooShortToBeCounted_areNotDrawn() {
        Axis axis = new Axis("x", "", 0, 40, Axis.Scale.LINEAR, List.of());

        PollResult result =
                result(new Question.Draw(axis, axis), null, List.of(count(",".repeat(40), 1)));

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.curves()).isEmpty();
    }

    private static String counted(Question question, double first, double last) {
        return question.countedAs(
                new Answer.Drawn(List.of(new CurvePoint(0, first), new CurvePoint(40, last))));
    }

    @Test
    void numbers_whenMany_areRangesOfEqualWidth() {
        List<PollAnswerCount> counts =
                IntStream.range(0, 40).mapToObj(k -> count(k + ".5", 1)).toList();

        PollResult result = result(new Question.Number("Hz", 0), "12.0", counts);

        assertThat(result.total()).isEqualTo(40);
        assertThat(result.bars())
                .containsExactly(
                        new Bar("below 5\u00a0Hz", 5, false),
                        new Bar("5\u00a0Hz to 10\u00a0Hz", 5, false),
                        new Bar("10\u00a0Hz to 15\u00a0Hz", 5, true),
                        new Bar("15\u00a0Hz to 20\u00a0Hz", 5, false),
                        new Bar("20\u00a0Hz to 25\u00a0Hz", 5, false),
                        new Bar("25\u00a0Hz to 30\u00a0Hz", 5, false),
                        new Bar("30\u00a0Hz to 35\u00a0Hz", 5, false),
                        new Bar("35\u00a0Hz or more", 5, false));
    }

    @Test
    void numbers_farOut_areInTheLastRange() {
        List<PollAnswerCount> counts =
                IntStream.range(0, 41)
                        .mapToObj(k -> count(k == 40 ? "1.0E12" : k + ".5", 1))
                        .toList();

        List<Bar> bars = result(new Question.Number("Hz", 0), null, counts).bars();

        assertThat(bars).hasSize(8);
        assertThat(bars.getLast()).isEqualTo(new Bar("35\u00a0Hz or more", 6, false));
    }

    @Test
    void numbers_nearlyAllTheSame_areCountedAll() {
        List<PollAnswerCount> counts =
                IntStream.range(0, 10).mapToObj(k -> count(k + ".0", k == 3 ? 1000 : 1)).toList();

        List<Bar> bars = result(new Question.Number("", 0), null, counts).bars();

        assertThat(bars.stream().mapToInt(Bar::count).sum()).isEqualTo(1009);
        assertThat(bars)
                .containsExactly(
                        new Bar("below 2", 2, false),
                        new Bar("2 to 4", 1001, false),
                        new Bar("4 to 6", 2, false),
                        new Bar("6 to 8", 2, false),
                        new Bar("8 or more", 2, false));
    }

    private static PollResult result(
            Question question, String right, List<PollAnswerCount> counts) {
        return PollResult.of(question, right, counts, Locale.ENGLISH);
    }

    private static PollAnswerCount count(String answer, int count) {
        return new PollAnswerCount(POLL, answer, count);
    }
}
