package org.spikebook.db.account;

import java.util.Locale;

/**
 * An e-mail address of an account, confirmed or not.
 *
 * @param language in which mails are written to it
 */
public record AccountEmail(VisitorId account, String address, Locale language) {

    /** By which an address is found: letters of either case are the same. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
