package fi.luukku.access;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A worker who logged in at the organisation's OpenID provider. */
final class OidcWorker extends DefaultOidcUser implements KnownWorker {

    @Serial
    private static final long serialVersionUID = 1;

    private final Identity identity;

    OidcWorker(Identity identity, OidcUser told) {
        super(
                AuthorityUtils.createAuthorityList(
                        identity.roles().stream().map(role -> "ROLE_" + role).toList()),
                told.getIdToken(),
                told.getUserInfo());
        this.identity = identity;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    /** The login, whatever claim it comes from. */
    @Override
    public String getName() {
        return identity.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof OidcWorker worker && worker.identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + identity.hashCode();
    }
}
