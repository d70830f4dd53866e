package org.spikebook.web.account;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.UserFacingException;

/** More new guests than may come from one address. */
final class TooManyGuests extends UserFacingException {

    private static final long serialVersionUID = 1L;

    TooManyGuests() {
        super(Text.of(TooManyGuests.class, "tooManyGuests"));
    }
}
