package org.spikebook.lesson.check.combination;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.CompositeCheck;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.SetNumbers;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A check of the network under a condition: with values of its document set, with a stimulus, a
 * population or a projection silenced. Values that are set are also locked: whatever the student
 * made of them does not count.
 */
public final class Condition implements CompositeCheck {

    @Override
    public String type() {
        return "condition";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(ParameterInfo.name("silence", ""));
    }

    @Override
    public int mostInner() {
        return 1;
    }

    @Override
    public boolean takesValues() {
        return true;
    }

    @Override
    public CheckResult judge(
            CheckSpec spec,
            ParameterValues values,
            int points,
            Evidence evidence,
            List<Inner> inner) {
        String silence = values.word("silence");
        Inner check = inner.getFirst();
        CheckResult result =
                check.judging().apply(evidence.under(new Evidence.Change(silence, spec.set())));
        Text heading = heading(silence, spec);
        List<Text> reasons = new ArrayList<>();
        reasons.add(heading);
        reasons.addAll(result.reasons());
        return CheckResult.share(
                result.share(),
                points,
                reasons,
                List.of(ReasonTree.heading(heading, result.treeBeneath(check.name(), points))));
    }

    private static Text heading(String silence, CheckSpec spec) {
        Optional<Text> set = SetNumbers.text(spec.set());
        String key =
                silence.isEmpty()
                        ? "condition.set"
                        : set.isEmpty() ? "condition.silenced" : "condition.both";
        return Measured.text(key, silence, set.<Object>map(text -> text).orElse(""));
    }
}
