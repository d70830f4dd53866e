package org.spikebook.web.common;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;

/** Short reference numbers that join what a person saw with what the log says. */
@Component
public class References {

    private static final int LENGTH = 6;

    private final SecureRandom random;

    References(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        return ReadableCode.of(LENGTH, random);
    }
}
