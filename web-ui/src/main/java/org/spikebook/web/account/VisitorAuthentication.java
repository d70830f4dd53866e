package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.List;

/** A visitor, guest or account, as Spring Security knows them. */
public final class VisitorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** Role of whoever has an account, for {@code @RolesAllowed}. */
    public static final String ACCOUNT = "ACCOUNT";

    /** Role of whoever may make classes, for {@code @RolesAllowed}. */
    public static final String INSTRUCTOR = "INSTRUCTOR";

    private final VisitorId visitor;

    private VisitorAuthentication(VisitorId visitor, List<GrantedAuthority> authorities) {
        super(authorities);
        this.visitor = visitor;
        setAuthenticated(true);
    }

    public static VisitorAuthentication of(VisitorRow row) {
        List<GrantedAuthority> authorities = new java.util.ArrayList<>();
        if (!row.isGuest()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + ACCOUNT));
        }
        if (row.instructor()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + INSTRUCTOR));
        }
        return new VisitorAuthentication(row.id(), authorities);
    }

    public VisitorId visitor() {
        return visitor;
    }

    @Override
    public Object getPrincipal() {
        return visitor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return visitor.toString();
    }
}
