package fi.luukku.casefile;

import fi.luukku.notification.Language;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody sent in writing, as it was sent; see {@link NewContact} for what the parts mean. */
public record SentContactView(
        String way,
        Language language,
        String interpreterLanguage,
        @Nullable String email,
        String reachBy,
        String reachNote,
        List<String> changeCodes,
        String words,
        boolean urgent,
        OffsetDateTime sentAt,
        OffsetDateTime callBackAt) {}
