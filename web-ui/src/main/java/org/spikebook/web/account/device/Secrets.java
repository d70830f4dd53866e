package org.spikebook.web.account.device;

import org.spikebook.simulator.document.Sha256;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Long random tokens; the database keeps their hashes only. */
@Component
public class Secrets {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /** 256 random bits, fit for a cookie or an address. */
    public String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** A plain hash suffices: what has 256 random bits cannot be guessed from it. */
    public static String hash(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
