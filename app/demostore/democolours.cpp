#include "demowriter.h"

#include "colournames.h"

#include <QtMath>

#include <cmath>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

struct Rgb
{
    double red = 0; //!< 0-1, sRGB
    double green = 0;
    double blue = 0;
};

struct OkLab
{
    double lightness = 0;
    double a = 0;
    double b = 0;

    double chroma() const { return std::hypot(a, b); }
    double hue() const //!< 0-360
    {
        const double degrees = qRadiansToDegrees(std::atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

//! Björn Ottosson's OKLab: distances in it are close to differences that people see.
OkLab toOkLab(const Rgb &colour)
{
    const double r = linear(colour.red);
    const double g = linear(colour.green);
    const double b = linear(colour.blue);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Rgb fromNumber(unsigned rgb)
{
    return {double((rgb >> 16U) & 0xffU) / 255, double((rgb >> 8U) & 0xffU) / 255, double(rgb & 0xffU) / 255};
}

//! \a hue 0-360, the others 0-1.
Rgb fromHsl(double hue, double saturation, double lightness)
{
    const auto channel = [=](double offset) {
        const double k = std::fmod(offset + hue / 30, 12);
        const double spread = saturation * std::min(lightness, 1 - lightness);
        return lightness - spread * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    };
    return {channel(0), channel(8), channel(4)};
}

QString hex(const Rgb &colour)
{
    const auto byte = [](double channel) { return uint(std::lround(channel * 255)); };
    return u"#%1"_s.arg((byte(colour.red) << 16U) | (byte(colour.green) << 8U) | byte(colour.blue), 6, 16, QChar(u'0'));
}

QString hueName(const OkLab &colour)
{
    constexpr double Grey = 0.02;
    if (colour.chroma() < Grey)
        return colour.lightness < 0.2 ? u"black"_s : (colour.lightness > 0.95 ? u"white"_s : u"grey"_s);
    struct Sector
    {
        double end; //!< degrees
        const char *name;
    };
    for (const Sector &sector :
         {Sector{12, "pink"}, Sector{45, "red"}, Sector{75, "orange"}, Sector{118, "yellow"}, Sector{160, "green"},
          Sector{210, "cyan"}, Sector{285, "blue"}, Sector{322, "violet"}}) {
        if (colour.hue() < sector.end)
            return QString::fromLatin1(sector.name);
    }
    return u"pink"_s;
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

void put(DemoWriter &writer, const QByteArray &key, const Rgb &colour, bool isNamed)
{
    const OkLab lab = toOkLab(colour);
    QJsonObject metadata{{u"hex"_s, hex(colour)},
                         {u"hue"_s, hueName(lab)},
                         {u"lightness"_s, rounded(lab.lightness)},
                         {u"chroma"_s, rounded(lab.chroma())},
                         {u"named"_s, isNamed}};
    if (lab.chroma() >= 0.02)
        metadata.insert(u"hue_degrees"_s, std::round(lab.hue()));
    writer.put(key, {float(lab.lightness), float(lab.a), float(lab.b)}, metadata);
}

} // namespace

//! 3-d OKLab: near vectors are colours that look alike.
void addColours(DemoWriter &writer)
{
    writer.addBucket(u"colours"_s);
    writer.addReadyIndex(u"colours"_s, u"oklab"_s, 3, u"euclidean"_s);
    for (const NamedColour &colour : NamedColours)
        put(writer, colour.name, fromNumber(colour.rgb), true);
    for (int hue = 0; hue < 360; hue += 15) {
        for (const int saturation : {40, 70, 100}) {
            for (const int lightness : {25, 50, 75}) {
                const QByteArray key = "hsl-" + QByteArray::number(hue) + '-' + QByteArray::number(saturation) + '-'
                    + QByteArray::number(lightness);
                put(writer, key, fromHsl(hue, saturation / 100.0, lightness / 100.0), false);
            }
        }
    }
}

} // namespace vb::demo
