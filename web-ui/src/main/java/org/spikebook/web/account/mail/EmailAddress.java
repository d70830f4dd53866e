package org.spikebook.web.account.mail;

import org.spikebook.db.account.AccountEmail;
import org.spikebook.simulator.problem.Problem;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that someone entered; of letters and signs that no mail server takes amiss. */
public record EmailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    /** The address that a text is, without outer blanks. */
    public static Optional<EmailAddress> of(String text) {
        String plain = text.strip();
        boolean fits = plain.length() <= LONGEST && plain.indexOf('@') <= LONGEST_NAME;
        return fits && ADDRESS.matcher(plain).matches()
                ? Optional.of(new EmailAddress(plain))
                : Optional.empty();
    }

    /** That a text is none; its path is {@code /address}. */
    public static Problem problem() {
        return Problem.of(EmailAddress.class, "/address", "addressBad");
    }

    /** By which it is found. */
    public String key() {
        return AccountEmail.key(text);
    }
}
