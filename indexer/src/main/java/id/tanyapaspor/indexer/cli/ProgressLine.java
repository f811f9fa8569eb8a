package id.tanyapaspor.indexer.cli;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.Progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal; silent when nobody watches one. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int PARTS = 100;
    private @Nullable ProgressBar bar;

    @Override
    public void reached(String step, double share) {
        if (System.console() == null || !System.console().isTerminal()) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder().setInitialMax(PARTS).setTaskName("index").setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
        bar.setExtraMessage(" " + step);
        bar.stepTo(Math.round(share * PARTS));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
