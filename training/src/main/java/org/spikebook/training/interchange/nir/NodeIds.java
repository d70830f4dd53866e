package org.spikebook.training.interchange.nir;

import java.util.HashSet;
import java.util.Set;

/** Makes ids of names: letters, digits, {@code _} and {@code -}, a letter first, each once. */
final class NodeIds {

    private static final int LONGEST = 48;

    private final Set<String> taken = new HashSet<>();

    String of(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
        String lettered =
                plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "n" + plain : plain;
        String id = lettered.substring(0, Math.min(LONGEST, lettered.length()));
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "_" + n;
        }
        return free;
    }
}
