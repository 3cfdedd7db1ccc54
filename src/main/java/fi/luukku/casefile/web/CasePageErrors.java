package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseClosedException;
import fi.luukku.casefile.UnknownCaseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a worker reads when a page cannot be had. */
@ControllerAdvice
class CasePageErrors {

    @ExceptionHandler(UnknownCaseException.class)
    ModelAndView unknown(UnknownCaseException e) {
        return page(HttpStatus.NOT_FOUND, e.getMessage() + ". Check the reference, or look for it in the list.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView notReference(MethodArgumentTypeMismatchException e) {
        if (!e.getName().equals("reference")) {
            return page(
                    HttpStatus.BAD_REQUEST, "The page was sent in a form Luukku does not know. Go back and try again.");
        }
        return page(
                HttpStatus.NOT_FOUND,
                "There is no such case. A reference has the area, the year and a number: KAA-2026-0001.");
    }

    @ExceptionHandler(CaseClosedException.class)
    ModelAndView closed(CaseClosedException e) {
        return page(HttpStatus.CONFLICT, e.getMessage() + ".");
    }

    private static ModelAndView page(HttpStatus status, @Nullable String sentence) {
        ModelAndView page = new ModelAndView("error/4xx", status);
        page.addObject("sentence", sentence);
        return page;
    }
}
