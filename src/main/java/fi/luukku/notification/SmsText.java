package fi.luukku.notification;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The text message that leads to a letter. It tells that there is one and where, and nothing else: a phone's screen is
 * read by others too.
 */
@Component
class SmsText {

    private static final int ONE_OF_SEVEN_BITS = 160;
    private static final int MANY_OF_SEVEN_BITS = 153;
    private static final int ONE_OF_SIXTEEN_BITS = 70;
    private static final int MANY_OF_SIXTEEN_BITS = 67;

    /** The GSM 7-bit default alphabet (3GPP TS 23.038); those of its extension take the room of two. */
    private static final String SEVEN_BITS = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    private final MessageSource messages;
    private final OfficeProperties office;

    /** @throws IllegalStateException when the settings leave no room for what a message must say */
    SmsText(MessageSource messages, OfficeProperties office, SmsProperties sms, AccessLinks links) {
        this.messages = messages;
        this.office = office;
        String address = links.address(LinkPurpose.LETTER, "x".repeat(AccessLinks.TOKEN_LENGTH))
                .toString();
        int longest = Arrays.stream(Language.values())
                .mapToInt(language -> parts(write(address, language)))
                .max()
                .orElseThrow();
        if (sms.isOn() && longest > sms.longestParts()) {
            throw new IllegalStateException(
                    "With luukku.base-url as it is, a text message takes %d parts, and luukku.sms.longest-parts allows %d"
                            .formatted(longest, sms.longestParts()));
        }
    }

    /** With the sender's name where that still fits into one part. */
    String write(String address, Language language) {
        Locale locale = language.locale();
        List<String> texts = Stream.of("sms.text", "sms.shorter")
                .map(key -> messages.getMessage(key, new Object[] {office.name(), address}, locale))
                .toList();
        return texts.stream().filter(text -> parts(text) == 1).findFirst().orElse(texts.getLast());
    }

    /** In how many parts a phone network carries it. */
    static int parts(String text) {
        int sevenBits = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (SEVEN_BITS.indexOf(sign) >= 0) {
                sevenBits++;
            } else if (EXTENSION.indexOf(sign) >= 0) {
                sevenBits += 2;
            } else {
                return parts(text.length(), ONE_OF_SIXTEEN_BITS, MANY_OF_SIXTEEN_BITS);
            }
        }
        return parts(sevenBits, ONE_OF_SEVEN_BITS, MANY_OF_SEVEN_BITS);
    }

    private static int parts(int length, int one, int many) {
        return length <= one ? 1 : (length + many - 1) / many;
    }
}
