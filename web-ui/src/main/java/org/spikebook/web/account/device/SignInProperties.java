package org.spikebook.web.account.device;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Settings under {@code spikebook.sign-in.*}.
 *
 * @param lifetime how long a browser stays signed in to an account
 */
@ConfigurationProperties("spikebook.sign-in")
record SignInProperties(@DefaultValue("30d") Duration lifetime) {}
