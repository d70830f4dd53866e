package org.spikebook.web.common;

import org.slf4j.MDC;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;

/** Short reference numbers that join what a person saw with what the log says. */
@Component
public class References {

    /** Under which each line of the log finds the reference of its request. */
    static final String KEY = "reference";

    private static final int LENGTH = 6;

    private final SecureRandom random;

    References(SecureRandom random) {
        this.random = random;
    }

    /** That of the current request; a new one on a thread that works for none. */
    public String current() {
        String current = MDC.get(KEY);
        return current == null ? ReadableCode.of(LENGTH, random) : current;
    }
}
