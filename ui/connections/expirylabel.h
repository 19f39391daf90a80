#pragma once

#include "statuslabel.h"

#include <chrono>
#include <optional>

namespace vb {

//! "expires in 42 min": how long the connection's temporary credentials are good for. Not shown where nobody said.
class ExpiryLabel : public StatusLabel
{
    Q_OBJECT

public:
    explicit ExpiryLabel(QWidget *parent = nullptr);

    //! What is left, as often as it changes; not positive: they have expired.
    void setRemaining(std::optional<std::chrono::seconds> remaining);

    //! From here on it is in the tone of warnings.
    static constexpr std::chrono::minutes shortRest{5};

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    bool m_isShort = false;
};

} // namespace vb
