package org.spikebook.web.networklab.ui.text;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.ui.field.Ranges;
import org.spikebook.web.plot.Quantity;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Describes the keys of documents: those of the form itself, and the parameters of models. */
record VocabularyEntries(Words words) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A key of the form.
     *
     * @param place shape and name, such as "population.id"
     * @param value what is written behind it at first, as JSON text
     */
    VocabularyEntry plain(String place, String value) {
        return form(place, value, null, false, null);
    }

    /** A key with an object behind it. */
    VocabularyEntry object(String place, String holds) {
        return form(place, null, holds, false, null);
    }

    /** A key with a list of objects behind it. */
    VocabularyEntry list(String place, String holds) {
        return form(place, null, holds, true, null);
    }

    /** A key with the id of a part behind it. */
    VocabularyEntry reference(String place, String... lists) {
        return form(place, null, null, false, List.of(lists));
    }

    private VocabularyEntry form(
            String place,
            @Nullable String value,
            @Nullable String holds,
            boolean isList,
            @Nullable List<String> refers) {
        String name = place.substring(place.indexOf('.') + 1);
        String info = words.of("vocabulary." + place);
        return new VocabularyEntry(name, null, info, value, null, holds, isList, false, refers);
    }

    /** What a model is, in one line. */
    String summary(Component member) {
        return words.of(member.name()) + ": " + words.of(member.summary());
    }

    List<VocabularyEntry> parameters(Component member) {
        return of(member, member.parameters());
    }

    List<VocabularyEntry> of(Component member, List<ParameterInfo> infos) {
        return infos.stream().map(info -> of(member, info)).toList();
    }

    VocabularyEntry of(Component member, ParameterInfo info) {
        return new VocabularyEntry(
                info.name(),
                detail(info),
                info(member, info),
                json(info),
                info.options().isEmpty() ? null : options(member, info),
                null,
                false,
                info.drawable(),
                null);
    }

    private String detail(ParameterInfo info) {
        String unit = info.unit().symbol();
        return switch (info.defaultValue()) {
            case Value.Real(double number) when !Ranges.isOpen(info) ->
                    words.of(
                            "vocabulary.default",
                            (Quantity.readable(number, words.locale()) + " " + unit).strip());
            case Value.Word(String word) when info.options().contains(word) ->
                    words.of("vocabulary.default", word);
            case Value.Flag(boolean flag) -> words.of("vocabulary.default", flag);
            default -> unit;
        };
    }

    private String info(Component member, ParameterInfo info) {
        String meaning = words.of(member.meaning(info));
        boolean isNumber =
                info.kind() == ParameterInfo.Kind.REAL || info.kind() == ParameterInfo.Kind.WHOLE;
        return isNumber
                ? words.of("vocabulary.inRange", meaning, Ranges.of(words, info))
                : meaning + ".";
    }

    private List<VocabularyEntry.Word> options(Component member, ParameterInfo info) {
        return info.options().stream()
                .map(option ->
                        new VocabularyEntry.Word(
                                JSON.writeValueAsString(option),
                                words.of(member.optionName(info, option))))
                .toList();
    }

    private static String json(ParameterInfo info) {
        return switch (info.defaultValue()) {
            case Value.Real(double number) -> Numbers.text(number);
            case Value.Word(String word) -> JSON.writeValueAsString(word);
            case Value.Flag(boolean flag) -> String.valueOf(flag);
            case Value.Series(List<Double> numbers) -> JSON.writeValueAsString(numbers);
            case Value.Random _ -> "0";
        };
    }
}
