package org.spikebook.web.account.openid;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

import java.time.Duration;

/** Requests to a provider that end soon, whatever it does: people and threads wait for them. */
final class ProviderHttp {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(3);
    private static final Duration READ_WITHIN = Duration.ofSeconds(5);

    private ProviderHttp() {}

    /** For what the provider says of itself, and for its keys. */
    static RestTemplate documents() {
        return new RestTemplate(requests());
    }

    /** For claims about a person. */
    static RestTemplate claims() {
        RestTemplate claims = new RestTemplate(requests());
        claims.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return claims;
    }

    /** For tokens. */
    static RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static ClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECTED_WITHIN);
        requests.setReadTimeout(READ_WITHIN);
        return requests;
    }
}
