package org.spikebook.lesson.question;

/** How an answer compares with what is right. */
public enum Judgement {
    RIGHT,
    WRONG,
    /** Nothing is right or wrong: the answer is kept. */
    RECORDED
}
