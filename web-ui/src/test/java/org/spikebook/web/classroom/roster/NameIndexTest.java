package org.spikebook.web.classroom.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class NameIndexTest {

    private static final String LETTERS = "abdeiklmnorstu";

    private final Random random = new Random(7);

    @Test
    void similarTo_findsAllThatAreAlike_andNoOthers() {
        List<String> names = new ArrayList<>(names(150));
        names.addAll(List.of("", "...", "A", "Jan Koch", "Ben", "Zoë Groß"));
        List<String> asked = new ArrayList<>(names);
        names.forEach(name -> asked.add(mistyped(mistyped(name))));
        names.forEach(name -> asked.add(mistyped(name)));
        NameIndex index = new NameIndex(names, PlainName::isLike);

        for (String name : asked) {
            assertThat(index.similarTo(name)).as(name).isEqualTo(likeEach(name, names));
        }
    }

    @Test
    void similarTo_of2000Among2000_comparesFew() {
        AtomicLong comparisons = new AtomicLong();
        List<String> names = names(2000);
        NameIndex index =
                new NameIndex(
                        names,
                        (one, other) -> {
                            comparisons.incrementAndGet();
                            return one.isLike(other);
                        });

        names.forEach(name -> assertThat(index.similarTo(mistyped(name))).isNotNull());

        assertThat(comparisons.get()).isBetween(1000L, 100_000L);
    }

    private static List<Integer> likeEach(String name, List<String> names) {
        PlainName plain = PlainName.of(name);
        return IntStream.range(0, names.size())
                .filter(i -> plain.isLike(PlainName.of(names.get(i))))
                .boxed()
                .toList();
    }

    private List<String> names(int number) {
        List<String> first =
                IntStream.range(0, 60).mapToObj(_ -> word(3 + random.nextInt(5))).toList();
        List<String> last =
                IntStream.range(0, 400).mapToObj(_ -> word(4 + random.nextInt(7))).toList();
        return IntStream.range(0, number).mapToObj(_ -> one(first) + " " + one(last)).toList();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String word(int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** A letter is added, left out or another. */
    private String mistyped(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int at = random.nextInt(name.length());
        String letter = word(1);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + letter + name.substring(at + 1);
        };
    }
}
