package org.spikebook.web.limit;

/** A setting has a value with which the server does not start; the message names both. */
public final class WrongSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        super(message);
    }
}
