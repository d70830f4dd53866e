package org.spikebook.web.account.email;

import java.util.Optional;

/**
 * The e-mail address of an account.
 *
 * @param confirmed to which mails are sent
 * @param proposed to which a link was sent that confirms it, and that still works
 */
public record EmailState(Optional<String> confirmed, Optional<String> proposed) {}
