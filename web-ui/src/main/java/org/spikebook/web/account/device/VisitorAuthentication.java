package org.spikebook.web.account.device;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.List;
import java.util.Optional;

/** A visitor, guest or account, as Spring Security knows them. */
public final class VisitorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** Role of anyone who has an account, for {@code @RolesAllowed}. */
    public static final String ACCOUNT = "ACCOUNT";

    /** Role of anyone who may make classes, for {@code @RolesAllowed}. */
    public static final String INSTRUCTOR = "INSTRUCTOR";

    /** Role of anyone who looks after accounts, for {@code @RolesAllowed}. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final VisitorId visitor;
    private final @Nullable String unsavedDevice;

    private VisitorAuthentication(
            VisitorId visitor, @Nullable String unsavedDevice, List<GrantedAuthority> authorities) {
        super(authorities);
        this.visitor = visitor;
        this.unsavedDevice = unsavedDevice;
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
        if (row.administrator()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + ADMINISTRATOR));
        }
        return new VisitorAuthentication(row.id(), null, authorities);
    }

    /** A guest without a row, whose browser holds the token with this hash. */
    public static VisitorAuthentication ofUnsavedGuest(String tokenHash) {
        return new VisitorAuthentication(Devices.guestOf(tokenHash), tokenHash, List.of());
    }

    public VisitorId visitor() {
        return visitor;
    }

    /** The hash of the token of a guest who had no row when the request began. */
    public Optional<String> unsavedDevice() {
        return Optional.ofNullable(unsavedDevice);
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
