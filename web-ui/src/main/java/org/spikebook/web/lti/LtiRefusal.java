package org.spikebook.web.lti;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.UserFacingException;

/** Something that came from a platform is refused, and why. */
public final class LtiRefusal extends UserFacingException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private LtiRefusal(String code, Object... args) {
        super(Text.of(LtiRefusal.class, code, args));
        this.code = code;
    }

    /**
     * A refusal.
     *
     * @param code of its text
     * @param args of its text
     */
    public static LtiRefusal of(String code, Object... args) {
        return new LtiRefusal(code, args);
    }

    /** The code of its text, for the log. */
    public String code() {
        return code;
    }
}
