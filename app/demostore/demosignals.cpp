#include "demowriter.h"

#include <QRandomGenerator>
#include <QtMath>

#include <array>
#include <cmath>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int SampleCount = 4096;
constexpr double SampleRate = 48'000; //!< per second

enum class Form { Sine, Square, Saw, Triangle, Chirp, Noise };
constexpr std::array Forms{"sine", "square", "saw", "triangle", "chirp", "noise"};

//! One period, \a phase in periods.
double wave(Form form, double phase)
{
    const double part = phase - std::floor(phase);
    switch (form) {
    case Form::Square:
        return part < 0.5 ? 1.0 : -1.0;
    case Form::Saw:
        return 2 * part - 1;
    case Form::Triangle:
        return 1 - 4 * std::abs(part - 0.5);
    default:
        return std::sin(2 * M_PI * phase);
    }
}

struct Signal
{
    Form form = Form::Sine;
    double frequency = 0; //!< Hz; where a chirp starts
    double amplitude = 1;
    double noise = 0; //!< part of noise in the mix, 0-1
};

std::vector<float> samples(const Signal &signal, QRandomGenerator &random)
{
    std::vector<float> values(SampleCount);
    for (size_t i = 0; i < values.size(); ++i) {
        const double time = double(i) / SampleRate;
        // A chirp rises by an octave over the window.
        const double rise = signal.form == Form::Chirp ? 1 + double(i) / (2.0 * SampleCount) : 1;
        const double pure = signal.form == Form::Noise ? 0 : wave(signal.form, signal.frequency * time * rise);
        const double noise = signal.noise > 0 ? 2 * random.generateDouble() - 1 : 0;
        values[i] = float(signal.amplitude * ((1 - signal.noise) * pure + signal.noise * noise));
    }
    return values;
}

QJsonObject describe(const Signal &signal)
{
    QJsonObject metadata{{u"waveform"_s, QString::fromLatin1(Forms[size_t(signal.form)])},
                         {u"amplitude"_s, signal.amplitude},
                         {u"sample_rate_hz"_s, int(SampleRate)},
                         {u"noise"_s, signal.noise}};
    if (signal.form != Form::Noise)
        metadata.insert(u"frequency_hz"_s, signal.frequency);
    if (signal.form == Form::Chirp)
        metadata.insert(u"end_frequency_hz"_s, signal.frequency * 2);
    return metadata;
}

//! Vectors that the inspector has a badge for.
void addOddSignals(DemoWriter &writer)
{
    const auto about = [](const QString &waveform, const QString &note) {
        return QJsonObject{{u"waveform"_s, waveform}, {u"note"_s, note}};
    };
    writer.put("odd-silence", std::vector<float>(SampleCount, 0.0F), about(u"silence"_s, u"every sample is zero"_s));
    writer.put("odd-offset", std::vector<float>(SampleCount, 0.25F), about(u"constant"_s, u"every sample is 0.25"_s));
    std::vector<float> impulse(SampleCount, 0.0F);
    impulse[SampleCount / 2] = 1.0F;
    writer.put("odd-impulse", impulse, about(u"impulse"_s, u"one sample is 1: the only unit vector here"_s));
    impulse[SampleCount / 2] = 3.4e38F;
    impulse[SampleCount / 2 + 1] = 1e-45F;
    writer.put("odd-extremes", impulse, about(u"impulse"_s, u"nearly the largest float32, and the smallest"_s));
}

} // namespace

//! 4,096-d: short pieces of sound. Near vectors are sounds that move together.
void addSignals(DemoWriter &writer)
{
    writer.addBucket(u"wide"_s);
    writer.addReadyIndex(u"wide"_s, u"signals4096"_s, SampleCount, u"euclidean"_s, {u"note"_s});
    QRandomGenerator random(20260105); // the same sounds in every store
    int number = 0;
    for (const Form form : {Form::Sine, Form::Square, Form::Saw, Form::Triangle, Form::Chirp, Form::Noise}) {
        for (int step = 0; step < 20; ++step) {
            for (const double noise : {0.0, 0.2}) {
                Signal signal{form, std::round(55.0 * std::exp2(step / 4.0)), 1.0 - 0.25 * (step % 4), noise};
                if (form == Form::Noise)
                    signal.noise = 1;
                const QByteArray key
                    = QByteArray(Forms[size_t(form)]) + '-' + QByteArray::number(++number).rightJustified(3, '0');
                writer.put(key, samples(signal, random), describe(signal));
            }
        }
    }
    addOddSignals(writer);
}

} // namespace vb::demo
