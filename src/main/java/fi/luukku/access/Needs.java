package fi.luukku.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody must be allowed to do to open this page or send this form; on a class for all its pages. A page without it
 * is open to nobody. Where the action is about a case, the page's address has its reference as {@code {reference}}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Action value();
}
