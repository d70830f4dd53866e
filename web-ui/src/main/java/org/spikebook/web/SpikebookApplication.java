package org.spikebook.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the web application. Settings: {@code application.properties}. */
@SpringBootApplication(
        scanBasePackages = "org.spikebook",
        exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class SpikebookApplication {

    /** Started by the launcher, with {@code SPIKEBOOK_HOME} and {@code SPIKEBOOK_PORT} set. */
    public static void main(String[] args) {
        SpringApplication.run(SpikebookApplication.class, args);
    }
}
