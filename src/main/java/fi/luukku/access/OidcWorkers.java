package fi.luukku.access;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who came from the provider: a worker with at least one role here, or nobody. */
final class OidcWorkers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NO_ROLE = "no_role";

    private static final Logger log = LoggerFactory.getLogger(OidcWorkers.class);

    private final OidcUserService provider = new OidcUserService();
    private final LoginProperties.Claims claims;

    OidcWorkers(LoginProperties.Claims claims) {
        this.claims = claims;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser told = provider.loadUser(request);
        Identity identity = new ToldClaims(told.getClaims()).identity(claims);
        if (identity.login().isEmpty()) {
            log.warn("Nobody can log in with the provider's tokens: they have no claim {}", claims.login());
            throw new OAuth2AuthenticationException(new OAuth2Error("no_login"));
        }
        if (identity.roles().isEmpty()) {
            log.warn(
                    "Refused a login without a role here; the claim {} tells none of {}",
                    claims.roles(),
                    Set.of(Role.values()));
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
        }
        return new OidcWorker(identity, told);
    }
}
