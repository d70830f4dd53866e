package org.spikebook.web.lti;

/** Scopes of the services of platforms. */
public final class Scopes {

    /** To send scores. */
    public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    /** To read the members of a course. */
    public static final String MEMBERS =
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private Scopes() {}
}
