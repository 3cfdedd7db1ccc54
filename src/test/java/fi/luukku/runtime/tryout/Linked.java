package fi.luukku.runtime.tryout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a letter's text: an address one can follow, or plain words.
 *
 * @param isLink whether it is an address
 */
record Linked(String text, boolean isLink) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')]*[^\\s<>\"').,;:]");

    static List<Linked> text(String text) {
        var pieces = new ArrayList<Linked>();
        var address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            pieces.add(new Linked(text.substring(end, address.start()), false));
            pieces.add(new Linked(address.group(), true));
            end = address.end();
        }
        pieces.add(new Linked(text.substring(end), false));
        return pieces;
    }
}
