package org.spikebook.web.lti.score;

import org.spikebook.simulator.text.Text;

import java.util.stream.Stream;

/** Why a platform did not take a score: what is stored of it, in English, and what people read. */
enum ScoreFailure {
    REFUSED("score refused, status ", "scores.refused"),
    STUDENT_LEFT("the student left the class", "scores.left"),
    NO_LINE_ITEM("the link takes no scores any more", "scores.noLineItem"),

    /** Said by {@link org.spikebook.web.lti.token.AccessTokens}. */
    NO_TOKEN("no access token", "scores.noToken"),

    /** Said by {@link org.spikebook.web.lti.PlatformHttp}. */
    NO_ANSWER("no answer", "scores.noAnswer"),

    OTHER("", "scores.other");

    private final String beginning;
    private final String key;

    ScoreFailure(String beginning, String key) {
        this.beginning = beginning;
        this.key = key;
    }

    /** What is stored of one of which nothing further is known. */
    String message() {
        return beginning;
    }

    /** What is stored of one with a detail. */
    String message(Object detail) {
        return beginning + detail;
    }

    /** What people are told of what was stored. */
    static Text text(String stored) {
        return Stream.of(values())
                .filter(each -> stored.startsWith(each.beginning))
                .findFirst()
                .map(each ->
                        Text.of(
                                ScoreFailure.class,
                                each.key,
                                stored.substring(each.beginning.length())))
                .orElseThrow();
    }
}
