package org.spikebook.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * bcrypt for passwords of any length. It looks at 72 bytes only, so it is given a digest instead of
 * the password. The digest has a key, which is not secret: digests of passwords that leaked
 * elsewhere can not be tried in the place of the passwords.
 */
final class LongPasswords implements PasswordEncoder {

    private static final String DIGEST = "HmacSHA256";
    private static final byte[] KEY = "spikebook password".getBytes(StandardCharsets.UTF_8);

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return password != null && bcrypt.matches(digest(password), encoded);
    }

    private static String digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(KEY, DIGEST));
            byte[] bytes = password.toString().getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + DIGEST, e);
        }
    }
}
